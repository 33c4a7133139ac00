/** Moving a whole distribution inside a build is what a newer base image is for. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";
import { headOf, packageCalls } from "../packages";

export const noDistUpgrade: Rule = {
  id: "dockerfile/no-dist-upgrade",
  severity: "information",
  aliases: ["hadolint:DL3035"],
  check: each(["RUN"], function* (node) {
    for (const call of packageCalls(node, /^zypper$/)) {
      if (!/^(?:dist-upgrade|dup)$/.test(call.action.text)) continue;
      const message = `${call.tool} ${call.action.text} turns the base into another release; start FROM that one`;
      yield { span: headOf(call), message };
    }
  }),
};
