/** A parser directive that is given twice or has a value the builder refuses. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { lineEnd } from "../../../syntax/dockerfile/lines";
import type { Directive } from "../../../syntax/dockerfile/tree";
import { dockerfile } from "../instructions";

export const directiveValid: Rule = {
  id: "dockerfile/directive-valid",
  severity: "error",
  aliases: ["dockerfile-utils:INVALID_ESCAPE_DIRECTIVE", "dockerfile-utils:DUPLICATED_ESCAPE_DIRECTIVE"],
  *check(file) {
    const seen = new Map<string, Directive>();
    for (const directive of dockerfile(file).directives) {
      const first = seen.get(directive.name.text);
      if (first !== undefined) yield repeated(file, directive, first);
      else yield* wrongValue(directive);
      seen.set(directive.name.text, first ?? directive);
    }
  },
};

function repeated({ text }: SourceFile, { start, end, name, value }: Directive, first: Directive): Finding {
  const line = { start: text.lastIndexOf("\n", start) + 1, end: Math.min(lineEnd(text, end) + 1, text.length) };
  return {
    span: name,
    message: `${name.text} is given twice; keep one, or the build stops`,
    fix: { title: "Remove this line", edits: [{ span: line, text: "" }], safe: value.text === first.value.text },
  };
}

function* wrongValue({ name, value }: Directive): Iterable<Finding> {
  if (name.text === "escape" && value.text !== "\\" && value.text !== "`") {
    yield { span: value, message: `The escape character is either \\ or \`, not "${value.text}"` };
  }
  if (name.text !== "check") return;
  const [options = ""] = value.text.split(" ", 1);
  for (const option of options.split(";", 3)) {
    const reason = whyNoOption(option);
    if (reason !== undefined) yield { span: value, message: reason };
  }
}

/** `check` ends at its first blank. */
function whyNoOption(option: string): string | undefined {
  const equals = option.indexOf("=");
  const key = option.slice(0, equals < 0 ? undefined : equals);
  if (equals < 0) return `"${key}" lacks its value; check takes skip=…, experimental=… and error=true`;
  if (!["skip", "experimental", "error"].includes(key))
    return `check has no option "${key}"; it takes skip, experimental, error`;
  const isBoolean = /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(option.slice(equals + 1));
  return key === "error" && !isBoolean ? "error is either true or false" : undefined;
}
