/** `helm/not-helm-2`: nothing is read that went away with Helm 2. */
import type { Rule } from "../../../model/rule";
import { leftovers } from "../../../schema/helm/objects";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import { itemsIn, operandsIn, pipelinesOf } from "../../../syntax/gotemplate/walk";
import { isChartTemplate } from "../template/claims";

/** What a text without any of them cannot have. */
const mayHave = new RegExp([...leftovers.keys()].map((path) => path.split(".")[1]).join("|"));

export const notHelm2: Rule = {
  id: "helm/not-helm-2",
  severity: "warning",
  aliases: ["helm-lint:release-time"],
  *check(file, snapshot) {
    if (!mayHave.test(file.text) || !isChartTemplate(file, snapshot)) return;
    for (const item of itemsIn(goTemplate(file).items))
      for (const operand of pipelinesOf(item).flatMap((pipeline) => operandsIn(pipeline))) {
        if (operand.kind !== "dot" && operand.kind !== "variable") continue;
        const [object, member] = operand.fields;
        const message = object && member && leftovers.get(`${object.name}.${member.name}`);
        if (object && member && message)
          yield { span: { start: object.span.start, end: member.span.end }, message, tag: "deprecated" };
      }
  },
};
