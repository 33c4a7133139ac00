/** Cuts a text into instructions in one pass over its lines, without looking inside them. */
import type { Span } from "../../model/span";
import { escapeOf, readDirectives } from "./directives";
import { heredocBodies, heredocMarks } from "./heredoc";
import { continuationAt, isComment, lineEnd, skipBlank, trimEnd } from "./lines";
import { joinLines } from "./logical";
import type { Directive } from "./tree";

/** Where the parts of a file are. */
export interface Cut {
  readonly escape: string;
  readonly directives: readonly Directive[];
  readonly comments: readonly Span[];
  /** From the first mark of each instruction to its last, heredoc bodies included. */
  readonly instructions: readonly Span[];
}

/** Linear in the text; every mark of it is in exactly one part. */
export function cut(text: string): Cut {
  const { directives, end: start } = readDirectives(text);
  const escape = escapeOf(directives);
  const comments: Span[] = [];
  const instructions: Span[] = [];
  let at = start;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const first = skipBlank(text, at, end);
    if (first === end) at = end + 1;
    else if (text[first] === "#") {
      comments.push({ start: first, end: trimEnd(text, first, end) });
      at = end + 1;
    } else {
      const stop = instructionEnd(text, first, escape);
      instructions.push({ start: first, end: trimEnd(text, first, stop) });
      at = stop;
    }
  }
  return { escape, directives, comments, instructions };
}

function instructionEnd(text: string, start: number, escape: string): number {
  const stop = joinedEnd(text, start, escape);
  const head = text.slice(start, stop);
  if (!head.includes("<<")) return stop;
  const marks = heredocMarks(joinLines(head, 0, escape));
  if (marks.length === 0) return stop;
  const last = heredocBodies(text, stop, marks).at(-1);
  return last?.end === undefined ? text.length : Math.min(lineEnd(text, last.end.end) + 1, text.length);
}

function joinedEnd(text: string, start: number, escape: string): number {
  let at = start;
  for (;;) {
    const end = lineEnd(text, at);
    if (end >= text.length) return text.length;
    const skipped = at > start && (skipBlank(text, at, end) === end || isComment(text, at, end));
    if (!skipped && continuationAt(text, at, end, escape) === undefined) return end + 1;
    at = end + 1;
  }
}
