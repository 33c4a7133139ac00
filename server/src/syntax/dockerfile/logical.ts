/** An instruction's lines joined into one, with the way back to where each character stands. */
import type { Span } from "../../model/span";
import { continuationAt, isComment, lineEnd, skipBlank, trimEnd } from "./lines";
import type { Logical, Word } from "./tree";

/** A joined text longer than this is kept whole: no builder takes such a line, and its words would fill the memory. */
export const longest = 262_144;

/** Joins the lines from `start`, which must be the first mark of an instruction. Places count from `start`. */
export function joinLines(text: string, start: number, escape: string): Logical {
  const first = lineEnd(text, start);
  const stop = continuationAt(text, start, first, escape);
  if (stop !== undefined && first < text.length) return joinMany(text, start, escape);
  const end = Math.min(first + 1, text.length) - start;
  return oneLine(text.slice(start, stop ?? trimReturn(text, start, first)), 0, end);
}

/** A text without joints that stands at `place`; heredoc bodies would start at `end`. */
export function oneLine(text: string, place: number, end: number): Logical {
  return { text, starts: origin, places: place === 0 ? origin : [place], comments: none, blanks: none, end };
}

/** Where a character of the joined text stands. */
export function placeOf(logical: Logical, offset: number): number {
  const { starts, places } = logical;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return offset - (starts[low] ?? 0) + (places[low] ?? 0);
}

/** Where a stretch of the joined text stands; it never reaches over a joint at its end. */
export function spanOf(logical: Logical, start: number, end: number): Span {
  const from = placeOf(logical, start);
  return { start: from, end: end <= start ? from : placeOf(logical, end - 1) + 1 };
}

/** A stretch of the joined text as a word. */
export function wordOf(logical: Logical, start: number, end: number): Word {
  const from = placeOf(logical, start);
  const to = end <= start ? from : placeOf(logical, end - 1) + 1;
  return { start: from, end: to, text: logical.text.slice(start, end) };
}

const origin: readonly number[] = [0];
const none: readonly Span[] = [];

function joinMany(text: string, start: number, escape: string): Logical {
  const starts: number[] = [];
  const places: number[] = [];
  const comments: Span[] = [];
  const blanks: Span[] = [];
  let joined = "";
  for (let at = start; ; ) {
    const end = lineEnd(text, at);
    const next = Math.min(end + 1, text.length);
    const first = skipBlank(text, at, end);
    const blank = at > start && first === end;
    const comment = at > start && !blank && isComment(text, first, end);
    const stop = blank || comment ? undefined : continuationAt(text, at, end, escape);
    if (comment) comments.push({ start: first - start, end: trimEnd(text, first, end) - start });
    else if (blank) blanks.push({ start: at - start, end: next - start });
    else {
      starts.push(joined.length);
      places.push(at - start);
      joined += text.slice(at, stop ?? trimReturn(text, at, end));
    }
    at = next;
    if (at === text.length || !(blank || comment || stop !== undefined))
      return { text: joined, starts, places, comments, blanks, end: at - start };
  }
}

function trimReturn(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text[at - 1] === "\r") at--;
  return at;
}
