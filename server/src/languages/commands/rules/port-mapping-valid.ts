/** A port mapping that docker refuses to read. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";
import { publishedTexts, readMapping } from "../ports";

export const portMappingValid: Rule = {
  id: "commands/port-mapping-valid",
  severity: "error",
  aliases: [],
  check: each(function* (call) {
    for (const value of publishedTexts(call)) {
      const mapping = readMapping(value);
      if (typeof mapping === "string") yield { span: value, message: mapping };
    }
  }),
};
