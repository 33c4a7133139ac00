/** A parser directive whose name is not in lower case. */
import type { Rule } from "../../../model/rule";
import { slice } from "../../../model/span";
import { dockerfile } from "../instructions";

export const directiveCase: Rule = {
  id: "dockerfile/directive-case",
  severity: "hint",
  aliases: ["dockerfile-utils:CASING_DIRECTIVE"],
  *check(file) {
    for (const { name } of dockerfile(file).directives) {
      if (slice(file.text, name) === name.text) continue;
      const fix = { title: `Write ${name.text}`, edits: [{ span: name, text: name.text }], safe: true };
      yield { span: name, message: `Directives are written in lower case: ${name.text}`, fix };
    }
  },
};
