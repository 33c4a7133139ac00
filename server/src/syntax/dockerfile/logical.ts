/** An instruction's lines joined into one, with the way back to where each character stands. */
import type { Span } from "../../model/span";
import { continuationAt, isComment, lineEnd, skipBlank, trimEnd } from "./lines";
import type { Word } from "./tree";

/** The joined text; `starts[i]` in it is `places[i]` in the instruction's own text. */
export interface Logical {
  readonly text: string;
  readonly starts: readonly number[];
  readonly places: readonly number[];
  readonly comments: readonly Span[];
  readonly blanks: readonly Span[];
  /** Where heredoc bodies start: after the line break of the last joined line. */
  readonly end: number;
}

/** Joins the lines from `start`, which must be the first mark of an instruction. Places count from `start`. */
export function joinLines(text: string, start: number, escape: string): Logical {
  const joined = {
    text: "",
    starts: [] as number[],
    places: [] as number[],
    comments: [] as Span[],
    blanks: [] as Span[],
  };
  let at = start;
  for (;;) {
    const end = lineEnd(text, at);
    const line = { start: at - start, end: trimEnd(text, at, end) - start };
    const blank = at > start && line.end === line.start;
    const comment = at > start && isComment(text, at, end);
    const stop = continuationAt(text, at, end, escape);
    if (comment) joined.comments.push({ start: skipBlank(text, at, end) - start, end: line.end });
    else if (blank) joined.blanks.push({ start: at - start, end: Math.min(end + 1, text.length) - start });
    else {
      joined.starts.push(joined.text.length);
      joined.places.push(at - start);
      joined.text += text.slice(at, stop ?? trimReturn(text, at, end));
    }
    at = Math.min(end + 1, text.length);
    if (end >= text.length || (stop === undefined && !comment && !blank)) return { ...joined, end: at - start };
  }
}

/** Where a character of the joined text stands. */
export function placeOf(logical: Logical, offset: number): number {
  let low = 0;
  let high = logical.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((logical.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return offset - (logical.starts[low] ?? 0) + (logical.places[low] ?? 0);
}

/** Where a stretch of the joined text stands; it never reaches over a joint at its end. */
export function spanOf(logical: Logical, start: number, end: number): Span {
  if (end <= start) return { start: placeOf(logical, start), end: placeOf(logical, start) };
  return { start: placeOf(logical, start), end: placeOf(logical, end - 1) + 1 };
}

/** A stretch of the joined text as a word. */
export function wordOf(logical: Logical, start: number, end: number): Word {
  return { ...spanOf(logical, start, end), text: logical.text.slice(start, end) };
}

function trimReturn(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text[at - 1] === "\r") at--;
  return at;
}
