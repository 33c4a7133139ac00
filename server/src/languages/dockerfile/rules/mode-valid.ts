/** `--chmod` with something that is no mode; the builder looks at it when it builds the stage. */
import type { Rule } from "../../../model/rule";
import { instructions } from "../../../schema/dockerfile";
import { meantValue } from "../../../schema/dockerfile/meant";
import { whyNoMode } from "../../../schema/dockerfile/values";
import { each } from "../check";
import { writeValue } from "../write-value";

const modes = instructions
  .flatMap(({ name, flags }) => flags.map((flag) => ({ name, flag })))
  .filter(({ flag }) => flag.value === "mode");

export const modeValid: Rule = {
  id: "dockerfile/mode-valid",
  severity: "error",
  aliases: [],
  check: each([...new Set(modes.map(({ name }) => name))], function* (node) {
    for (const { name, value } of node.flags) {
      if (value === undefined || !modes.some(({ flag }) => flag.name === name.text)) continue;
      const reason = whyNoMode(value.text);
      if (reason !== undefined)
        yield {
          span: value,
          message: `"${value.text}" ${reason}`,
          fix: writeValue(value, meantValue("mode", value.text)),
        };
    }
  }),
};
