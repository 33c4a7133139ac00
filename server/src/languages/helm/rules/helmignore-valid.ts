/** `helm/helmignore-valid`: a .helmignore has patterns that Helm takes. */
import type { Rule } from "../../../model/rule";
import { baseName } from "../../../model/source-file";
import { ignorePatterns } from "../chart/ignore";

export const helmignoreValid: Rule = {
  id: "helm/helmignore-valid",
  severity: "error",
  aliases: [],
  *check(file) {
    if (baseName(file.path) !== ".helmignore") return;
    for (const { text, start } of ignorePatterns(file)) {
      const at = text.indexOf("**");
      const span = { start: start + at, end: start + at + 2 };
      if (at >= 0)
        yield { span, message: "Helm has no ** and does not load the chart: name the folders, or the file alone" };
    }
  },
};
