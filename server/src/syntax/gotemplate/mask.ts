/** The text of a template with its actions out of sight: as long as before, and mostly YAML. */

import type { Mask } from "../../model/embedded";
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import { goTemplate } from "./parse";
import type { Item } from "./tree";
import { itemsIn } from "./walk";

/** True for a word that stands for what an action prints. */
export function isMasked(text: string): boolean {
  return /^_{6,}$/.test(text);
}

/**
 * What is printed into a line is a word there; all else, and what has its lines for itself, is blank. Line breaks stay.
 * The rest of a printed word is as unknown as the action in it.
 */
export const masked: (file: SourceFile) => Mask = memo((file) => {
  const { text } = file;
  const marks = itemsIn(goTemplate(file).items)
    .flatMap(marksOf)
    .sort((a, b) => a.span.start - b.span.start);
  const bare = filled(text, marks, () => " ");
  const fill = ({ prints, span }: Mark) => (prints && !isAlone(bare, span) ? "_" : " ");
  const holes = marks.map((mark) => (fill(mark) === "_" ? wordAround(text, mark.span) : mark.span));
  return { text: filled(text, marks, fill), holes };
});

function wordAround(text: string, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && !isBlank(text, start - 1)) start--;
  while (end < text.length && !isBlank(text, end)) end++;
  return { start, end };
}

function isBlank(text: string, at: number): boolean {
  return " \t\r\n".includes(text.charAt(at));
}

interface Mark {
  readonly span: Span;
  /** True where something may come to stand in the line. */
  readonly prints: boolean;
}

function marksOf(item: Item): readonly Mark[] {
  if (item.kind === "text") return [];
  const end = "end" in item && item.end !== undefined ? [item.end] : [];
  const tags = "branches" in item ? item.branches.map(({ tag }) => tag) : [item.tag];
  return [...tags, ...end].map(({ span }) => ({ span, prints: isPrinted(item) }));
}

/** What `nindent` makes begins on a line of its own. */
function isPrinted(item: Item): boolean {
  if (item.kind === "template") return true;
  if (item.kind !== "output" || item.pipeline.variables.length > 0) return false;
  const last = item.pipeline.commands.at(-1)?.operands[0];
  return !(last?.kind === "function" && last.name === "nindent");
}

function filled(text: string, marks: readonly Mark[], fill: (mark: Mark) => string): string {
  let at = 0;
  const parts: string[] = [];
  for (const mark of marks) {
    const { start, end } = mark.span;
    const action = text.slice(start, end);
    const lineBreak = action.includes("\n") ? action.search(/[\r\n]/) : -1;
    const first = lineBreak < 0 ? action : action.slice(0, lineBreak);
    parts.push(
      text.slice(at, start),
      fill(mark).repeat(first.length),
      action.slice(first.length).replace(/[^\r\n]/g, " "),
    );
    at = end;
  }
  return parts.join("") + text.slice(at);
}

/** True where the lines of an action hold nothing but actions. */
function isAlone(bare: string, { start, end }: Span): boolean {
  const lineEnd = bare.indexOf("\n", end);
  return bare.slice(bare.lastIndexOf("\n", start - 1) + 1, lineEnd < 0 ? bare.length : lineEnd).trim() === "";
}
