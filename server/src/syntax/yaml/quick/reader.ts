/** Where a quick reading is in its text: at the first mark of a line, or at some place within it. */
import type { Span } from "../../../model/span";

/** A reading of one document; written to by everything in this folder. */
export interface Reader {
  readonly text: string;
  /** The same string object for equal texts. */
  readonly once: (text: string) => string;
  readonly comments: Span[];
  at: number;
  /** The column of what stands at `at`; below zero at the end of the text. */
  indent: number;
  /** True once something stood there that only the whole grammar tells the meaning of. */
  unusual: boolean;
}

export const tab = 9;
export const lineFeed = 10;
export const space = 32;
export const hash = 35;
export const dash = 45;
const dot = 46;
export const colon = 58;

/** Ends the reading: at the end of the text every loop ends, and what was read is thrown away. */
export function giveUp(reader: Reader): void {
  reader.unusual = true;
  reader.at = reader.text.length;
  reader.indent = -1;
}

/** True for a space, a line's end or the text's end. */
export function isGapAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === space || code === lineFeed || at >= text.length;
}

/** The first place from `from` on that is no space. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === space) at++;
  return at;
}

/** Goes on behind a value: nothing but a comment may follow it in its line. */
export function endLine(reader: Reader): void {
  const { text, at: from } = reader;
  const at = skipSpaces(text, from);
  const code = text.charCodeAt(at);
  if (at >= text.length || code === lineFeed) goToInk(reader, at + 1);
  else if (code === hash && at > from) goToInk(reader, noteComment(reader, at) + 1);
  else giveUp(reader);
}

/** Goes to the first mark of the next line that holds more than a comment, from a line's start on. */
export function goToInk(reader: Reader, from: number): void {
  const { text } = reader;
  let start = from;
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === space) continue;
    if (code === hash) at = noteComment(reader, at);
    else if (code !== lineFeed) break;
    start = at + 1;
  }
  reader.at = at;
  reader.indent = at < text.length ? at - start : -1;
  if (at < text.length && isOdd(text, at, start)) giveUp(reader);
}

/** Tabs do not indent, and markers end a document. */
function isOdd(text: string, at: number, start: number): boolean {
  const code = text.charCodeAt(at);
  if (code === tab) return true;
  if (at > start || (code !== dash && code !== dot)) return false;
  return text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code;
}

/** The end of the line a place is in. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function noteComment({ text, comments }: Reader, start: number): number {
  const end = lineEnd(text, start);
  comments.push({ start, end });
  return end;
}
