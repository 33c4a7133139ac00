/** One more command at the end of a RUN, in the layout of its last line. */
import type { Fix } from "../../model/edit";
import type { Instruction } from "../../syntax/dockerfile/tree";
import { commands, isExecForm } from "./commands";

/** Never safe: it changes the layer. Nothing where the end is no place for one more command. */
export function appended(node: Instruction, title: string, command: string): Fix | undefined {
  const last = commands(node).at(-1);
  if (last === undefined || isExecForm(node)) return undefined;
  if (node.heredocs.length > 0) return appendedToScript(node, title, command, last.end);
  const end = node.rest?.end ?? 0;
  if (!/^\s*(?:fi|done|esac|\})?$/.test(node.text.slice(last.end, end)) || last.depth > 0) return undefined;
  const text = `${joint(node.text.slice(0, end))}${command}`;
  return { title, edits: [{ span: { start: end, end }, text }], safe: false };
}

/** A script is added to when it is one body that ends with its last command. */
function appendedToScript(node: Instruction, title: string, command: string, last: number): Fix | undefined {
  const [heredoc, another] = node.heredocs;
  if (heredoc?.end === undefined || another !== undefined) return undefined;
  const { end } = heredoc.body;
  if (last !== end - lineBreak(node.text).length) return undefined;
  return { title, edits: [{ span: { start: end, end }, text: `${command}${lineBreak(node.text)}` }], safe: false };
}

/** What ties one more command to the text: `&&` or `;` where the lines above have theirs. */
function joint(text: string): string {
  const [first = "", ...lines] = text.split(/\r?\n/);
  const ends = /\bset -\w*e/.test(first) ? ";" : " &&";
  if (lines.length === 0) return `${ends} `;
  const mark = first.trimEnd().slice(-1);
  const leading = lines.findLast((line) => /^\s*&&\s/.test(line));
  if (leading !== undefined) return ` ${mark}${lineBreak(text)}${/^\s*/.exec(leading)?.[0] ?? ""}&& `;
  const indents = lines.filter((line) => /^\s*[^\s#]/.test(line)).map((line) => /^\s*/.exec(line)?.[0] ?? "");
  const [indent = ""] = indents.sort((a, b) => a.length - b.length);
  return `${ends} ${mark}${lineBreak(text)}${indent}`;
}

function lineBreak(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
