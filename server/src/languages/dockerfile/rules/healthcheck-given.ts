/** Without a HEALTHCHECK Docker knows only whether the program still runs. */
import type { Rule } from "../../../model/rule";
import { shift } from "../../../model/span";
import { inherited } from "../ancestry";
import { stages } from "../stages";

export const healthcheckGiven: Rule = {
  id: "dockerfile/healthcheck-given",
  severity: "hint",
  profile: "strict",
  aliases: ["hadolint:DL3057"],
  *check(file) {
    const last = stages(file).at(-1);
    const all = [...inherited(last)].map(({ node }) => node.trigger?.name ?? node.name);
    if (
      last === undefined ||
      all.includes("HEALTHCHECK") ||
      !all.some((name) => name === "CMD" || name === "ENTRYPOINT")
    )
      return;
    const message = "No HEALTHCHECK, so a program that hangs counts as well; add one, or HEALTHCHECK NONE";
    yield { span: shift(last.from.node.keyword, last.from.start), message };
  },
};
