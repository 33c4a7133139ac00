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

const hash = 35;

/** Linear in the text; every mark of it is in exactly one part. */
export function cut(text: string): Cut {
  const { directives, end: start } = readDirectives(text);
  const escape = escapeOf(directives);
  const comments: Span[] = [];
  const instructions: Span[] = [];
  let heredoc = text.indexOf("<<", start);
  let at = start;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const first = skipBlank(text, at, end);
    at = Math.min(end + 1, text.length);
    if (first === end) continue;
    if (text.charCodeAt(first) === hash) {
      comments.push({ start: first, end: trimEnd(text, first, end) });
      continue;
    }
    const stop = joinedEnd(text, first, end, escape);
    if (heredoc >= 0 && heredoc < first) heredoc = text.indexOf("<<", first);
    const last = heredoc >= 0 && heredoc < stop ? lastTerminator(text, first, stop, escape) : undefined;
    instructions.push({ start: first, end: last ?? markEnd(text, stop) });
    at = last === undefined ? stop : Math.min(lineEnd(text, last) + 1, text.length);
  }
  return { escape, directives, comments, instructions };
}

/** The end of the last terminator's name, or of the text without one; nothing where there is no heredoc. */
function lastTerminator(text: string, start: number, stop: number, escape: string): number | undefined {
  const marks = heredocMarks(joinLines(text.slice(start, stop), 0, escape), escape);
  if (marks.length === 0) return undefined;
  return heredocBodies(text, stop, marks).at(-1)?.end?.end ?? bodyEnd(text);
}

/** Where the instruction's joined lines end, behind the last one's line break. */
function joinedEnd(text: string, start: number, firstEnd: number, escape: string): number {
  let at = start;
  let end = firstEnd;
  while (end < text.length) {
    const skipped = at > start && (isComment(text, at, end) || skipBlank(text, at, end) === end);
    if (!skipped && continuationAt(text, at, end, escape) === undefined) return end + 1;
    at = end + 1;
    end = lineEnd(text, at);
  }
  return text.length;
}

/** Only line breaks go: with its blanks away a last line could turn into the terminator. */
function bodyEnd(text: string): number {
  let at = text.length;
  while (at > 0 && "\r\n".includes(text.charAt(at - 1))) at--;
  return at;
}

/** Other white space stays: it keeps an escape character before it from being the last mark of its line. */
function markEnd(text: string, to: number): number {
  let at = to;
  for (; at > 0; at--) {
    const code = text.charCodeAt(at - 1);
    if (code !== 10 && code !== 32 && code !== 13 && code !== 9) break;
  }
  return at;
}
