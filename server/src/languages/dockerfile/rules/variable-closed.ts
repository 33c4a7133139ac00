/** `${…}` that the builder cannot read: not closed, cut in two by a blank, or with a modifier it does not know. */
import type { Rule } from "../../../model/rule";
import type { Instruction, Variable } from "../../../syntax/dockerfile/tree";
import { each } from "../check";

/** The instructions in which the builder itself replaces variables. */
const builderFills = [
  "FROM",
  "ARG",
  "ENV",
  "LABEL",
  "COPY",
  "ADD",
  "WORKDIR",
  "USER",
  "VOLUME",
  "EXPOSE",
  "STOPSIGNAL",
];
const wholeLine = new Set(["WORKDIR", "USER", "STOPSIGNAL"]);

export const variableClosed: Rule = {
  id: "dockerfile/variable-closed",
  severity: "error",
  aliases: ["dockerfile-utils:UNSUPPORTED_MODIFIER"],
  check: each(builderFills, function* (node) {
    for (const variable of node.variables) {
      const message = variable.by === "builder" ? whyUnreadable(node, variable) : undefined;
      if (message !== undefined) yield { span: variable, message };
    }
  }),
};

function whyUnreadable(node: Instruction, variable: Variable): string | undefined {
  const { name, modifier, word, closed } = variable;
  if (!closed) return `\${${name.text} is never closed; add the brace`;
  if (modifier === "/" || modifier === "//") {
    return word?.text.includes("/") ? undefined : `\${${name.text}/… needs a second slash: \${${name.text}/old/new}`;
  }
  if (modifier !== "" && !/^(?::?[-+?]|##?|%%?)$/.test(modifier))
    return `The builder does not know "${modifier}" in a variable; only :- :+ :? # % and / are`;
  return isCut(node, variable) ? `A blank inside \${${name.text}…} cuts it in two; quote the whole word` : undefined;
}

/** True when the variable reaches over the end of its word. */
function isCut({ name, rest, words, heredocs }: Instruction, { start, end, word }: Variable): boolean {
  if (wholeLine.has(name) || rest === undefined || start < rest.start || !/\s/.test(word?.text ?? "")) return false;
  if (heredocs.some(({ body }) => body.start <= start)) return false;
  return !words.some((each) => each.start <= start && end <= each.end);
}
