/** Offsets of the engine and positions of the protocol: lines from 0, columns in UTF-16 units. */
import type { Position, Range } from "vscode-languageserver";
import { memo } from "../model/memo";
import type { Span } from "../model/span";

/** Anything immutable with a text, such as a source file; its line index is worked out once. */
export interface Text {
  readonly text: string;
}

/** Where each line starts. */
export function lineStarts(of: Text): readonly number[] {
  return spliced.get(of) ?? counted(of);
}

/** Line indexes that were made of the ones before an edit. */
const spliced = new WeakMap<Text, readonly number[]>();

/** Makes the line index of a text that differs from one before in a single place, so that no line is looked for again. */
export function spliceLines(before: Text, now: Text, { start, end }: Span, by: string): void {
  if (now.text.includes("\r") || before.text.includes("\r")) return;
  const known = lineStarts(before);
  const starts = known.slice(0, lineAt(before, start) + 1);
  for (const inside of startsAfter(by, /\n/g).slice(1)) starts.push(inside + start);
  const moved = by.length - (end - start);
  for (let line = lineAt(before, end) + 1; line < known.length; line++) starts.push((known[line] ?? 0) + moved);
  spliced.set(now, starts);
}

const counted = memo((of: Text): readonly number[] => {
  if (of.text.includes("\r")) return startsAfter(of.text, /\r\n?|\n/g);
  const starts = [0];
  for (let at = of.text.indexOf("\n"); at >= 0; at = of.text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
});

/** The position of an offset; one between the two halves of a line break counts as the line's end. */
export function positionAt(of: Text, offset: number): Position {
  const at = clamp(offset, 0, of.text.length);
  const line = lineAt(of, at);
  const start = lineStarts(of)[line] ?? 0;
  return { line, character: Math.min(at, lineEnd(of, line)) - start };
}

/** The offset of a position; one outside the text is moved to the nearest place in it. */
export function offsetAt(of: Text, position: Position): number {
  const start = lineStarts(of)[Math.max(0, position.line)];
  if (start === undefined) return of.text.length;
  return position.line < 0 ? 0 : clamp(start + position.character, start, lineEnd(of, position.line));
}

/** The range of a span. */
export function rangeOf(of: Text, span: Span): Range {
  return { start: positionAt(of, span.start), end: positionAt(of, span.end) };
}

/** The span of a range, turned around when its ends are. */
export function spanOf(of: Text, range: Range): Span {
  const [start, end] = [offsetAt(of, range.start), offsetAt(of, range.end)];
  return start <= end ? { start, end } : { start: end, end: start };
}

/** The number of the line that holds an offset. */
export function lineAt(of: Text, offset: number): number {
  const starts = lineStarts(of);
  let [low, high] = [0, starts.length];
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The offset of a line's end, before its line break. */
export function lineEnd(of: Text, line: number): number {
  const next = lineStarts(of)[line + 1];
  if (next === undefined) return of.text.length;
  return of.text.startsWith("\r\n", next - 2) ? next - 2 : next - 1;
}

function startsAfter(text: string, breaks: RegExp): readonly number[] {
  const starts = [0];
  for (const found of text.matchAll(breaks)) starts.push(found.index + found[0].length);
  return starts;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
