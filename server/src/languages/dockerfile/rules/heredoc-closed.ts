/** A heredoc whose last line never comes swallows the rest of the file. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { slice } from "../../../model/span";
import type { Heredoc, Instruction } from "../../../syntax/dockerfile/tree";
import { each } from "../check";

export const heredocClosed: Rule = {
  id: "dockerfile/heredoc-closed",
  severity: "error",
  aliases: [],
  check: each(["RUN", "COPY", "ADD"], function* (node) {
    const open = node.heredocs.find((heredoc) => heredoc.end === undefined);
    if (open !== undefined) yield unclosed(node, open);
  }),
};

/** Only the first open one: those after it find nothing left to read. */
function unclosed({ text }: Instruction, { mark, name, body, stripsTabs }: Heredoc): Finding {
  const message = `This heredoc never ends; close it with a line that is just ${name.text}`;
  for (const line of slice(text, body).matchAll(/^.*$/gm)) {
    if (line[0].trim() !== name.text) continue;
    const start = body.start + line.index;
    const span = { start, end: start + line[0].length };
    const related = [
      { span, message: `${stripsTabs ? "Only tabs may" : "Nothing may"} stand before it, and no blank after it` },
    ];
    const fix = { title: "Remove the blanks around it", edits: [{ span, text: name.text }], safe: false };
    return { span: mark, message: `This heredoc never ends: its ${name.text} has blanks around it`, related, fix };
  }
  return { span: mark, message };
}
