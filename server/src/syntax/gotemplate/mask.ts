/** The text of a template with its actions out of sight: as long as before, and mostly YAML. */

import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import { goTemplate } from "./parse";
import type { Item } from "./tree";
import { itemsIn } from "./walk";

/** A masked text, and the places that belong to actions. */
export interface Mask {
  readonly text: string;
  /** In the order of the text. */
  readonly holes: readonly Span[];
}

/** What is printed into a line is a word there; all else, and what has its lines for itself, is blank. Line breaks stay. */
export const masked: (file: SourceFile) => Mask = memo((file) => {
  const { text } = file;
  const marks = [...itemsIn(goTemplate(file).items)].flatMap(marksOf).sort((a, b) => a.span.start - b.span.start);
  const bare = filled(text, marks, () => " ");
  const fill = ({ prints, span }: Mark) => (prints && !isAlone(bare, span) ? "x" : " ");
  return { text: filled(text, marks, fill), holes: marks.map(({ span }) => span) };
});

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
    const lineBreak = action.search(/[\r\n]/);
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
