/** `helm/not-helm-2`: nothing is read that went away with Helm 2. */
import type { Finding } from "../../../model/finding";
import { memo } from "../../../model/memo";
import type { Rule } from "../../../model/rule";
import { leftovers } from "../../../schema/helm/objects";
import type { Action } from "../../../syntax/gotemplate/tree";
import { operandsIn } from "../../../syntax/gotemplate/walk";
import { isChartTemplate } from "../template/claims";
import { inActions } from "../template/tags";

/** What a text without any of them cannot have. */
const mayHave = new RegExp([...leftovers.keys()].map((path) => path.split(".")[1]).join("|"));

export const notHelm2: Rule = {
  id: "helm/not-helm-2",
  severity: "warning",
  aliases: ["helm-lint:release-time"],
  *check(file, snapshot) {
    if (mayHave.test(file.text) && isChartTemplate(file, snapshot)) yield* inActions(file, leftoversIn);
  },
};

const leftoversIn = memo((action: Action): readonly Finding[] =>
  operandsIn(action).flatMap((operand): readonly Finding[] => {
    if (operand.kind !== "dot" && operand.kind !== "variable") return [];
    const [object, member] = operand.fields;
    const message = object && member && leftovers.get(`${object.name}.${member.name}`);
    if (!object || !member || !message) return [];
    return [{ span: { start: object.span.start, end: member.span.end }, message, tag: "deprecated" }];
  }),
);
