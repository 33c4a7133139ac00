/** Patterns that end the build. */
import type { Rule } from "../../../model/rule";
import type { IgnorePattern } from "../../../syntax/dockerignore";
import { patterns } from "../facts";

export const patternValid: Rule = {
  id: "dockerignore/pattern-valid",
  severity: "error",
  aliases: [],
  *check(file) {
    for (const pattern of patterns(file)) {
      const fault = faultOf(pattern);
      if (fault !== undefined) yield { span: pattern.span, message: fault };
    }
  },
};

/** Behind a star the builder may never come to look at a set. */
function faultOf({ path, exception, glob }: IgnorePattern): string | undefined {
  if (exception && (path === "" || path === "/")) return "An exclamation mark needs a path behind it";
  if (glob !== undefined || path === "" || path.includes("*")) return undefined;
  return path.endsWith("\\")
    ? "A backslash takes the next mark as it is, and here none follows"
    : "A set of marks such as [a-z] is empty or not closed here; write \\[ for a bracket";
}
