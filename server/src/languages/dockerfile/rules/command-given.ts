/** RUN, CMD and ENTRYPOINT without a command are taken, and do nothing good. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";

export const commandGiven: Rule = {
  id: "dockerfile/command-given",
  severity: "warning",
  aliases: [],
  check: each(["RUN", "CMD"], function* ({ name, rest, keyword }) {
    if (rest !== undefined) return;
    const effect = name === "RUN" ? "adds an empty layer" : "starts a shell that ends at once";
    yield { span: keyword, message: `${name} without a command ${effect}; give it one or remove it` };
  }),
};
