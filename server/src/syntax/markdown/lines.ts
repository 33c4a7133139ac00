/** Markdown line by line: what kind of line each is, which is all the block structure notes need. */
import type { Span } from "../../model/span";

/** `fence` lines open or close a block of `code`; `underline` makes the line before it a heading. */
export type LineKind = "front" | "blank" | "heading" | "underline" | "fence" | "code" | "item" | "quote" | "text";

/** One line without its line break. */
export interface Line extends Span {
  readonly kind: LineKind;
}

interface Opening {
  readonly mark: string;
  readonly length: number;
  /** How many quotes the fence stands in: it ends with them. */
  readonly depth: number;
}

/** Longer lines are data rather than writing; only their beginning is looked at. */
export const lineLimit = 4000;

/** Every line with its kind, in time linear in the text. */
export function linesOf(text: string): readonly Line[] {
  const front = frontEnd(text);
  const lines: Line[] = [];
  let opening: Opening | undefined;
  for (let start = 0; ; ) {
    const end = lineEnd(text, start);
    const line = text.slice(start, Math.min(end, start + lineLimit));
    if (opening !== undefined && depthOf(line) < opening.depth) opening = undefined;
    const kind = start < front ? "front" : kindOf(line, opening, lines);
    if (kind === "fence") opening = opening === undefined ? openingOf(line) : undefined;
    lines.push({ start, end, kind });
    if (end === text.length) return lines;
    start = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
}

/** The index of the line that holds `offset`. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

function lineEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

/** Where the block between two `---` at the top ends; it has to end soon. */
function frontEnd(text: string): number {
  const head = text.slice(0, 10_000);
  return /^---[ \t]*(?:\r\n|\n|\r)(?:.*(?:\r\n|\n|\r))*?---[ \t]*(?=[\r\n]|$)/.exec(head)?.[0].length ?? 0;
}

function kindOf(line: string, opening: Opening | undefined, before: readonly Line[]): LineKind {
  if (opening !== undefined) return closes(line, opening) ? "fence" : "code";
  const mark = line.trimStart().charAt(0);
  if (mark === "") return "blank";
  if (!"#`~=-*+>0123456789".includes(mark)) return "text";
  if (openingOf(line) !== undefined) return "fence";
  if (/^ {0,3}#{1,6}(?:[ \t]|$)/.test(line)) return "heading";
  if (/^ {0,3}(?:={3,}|-{3,})[ \t]*$/.test(line) && isAlone(before)) return "underline";
  if (/^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/.test(line)) return "item";
  return /^ {0,3}>/.test(line) ? "quote" : "text";
}

/** A line of hyphens under a longer paragraph is somebody's separator more often than a heading. */
function isAlone(before: readonly Line[]): boolean {
  return before.at(-1)?.kind === "text" && before.at(-2)?.kind !== "text";
}

const quotes = /^(?: {0,3}> ?)*/;

function depthOf(line: string): number {
  return quotes.exec(line)?.[0].replace(/[^>]/g, "").length ?? 0;
}

function openingOf(quoted: string): Opening | undefined {
  const line = quoted.replace(quotes, "");
  const match = /^\s*(`{3,}|~{3,})([^`]*)/.exec(line);
  if (match === null || (match[1]?.startsWith("`") && match[0].length < line.length)) return undefined;
  return { mark: match[1]?.[0] ?? "`", length: match[1]?.length ?? 3, depth: depthOf(quoted) };
}

function closes(line: string, opening: Opening): boolean {
  const trimmed = (opening.depth > 0 ? line.replace(quotes, "") : line).trim();
  return trimmed.length >= opening.length && trimmed === opening.mark.repeat(trimmed.length);
}
