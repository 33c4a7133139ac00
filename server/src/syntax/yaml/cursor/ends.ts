/** Where values of several lines end, closed or not. */
import { isGap, lineEnd, nextLine, quoteEnd, skipBlanks } from "../lines";

/** The end of a block scalar's lines: all below that are blank or deeper than its parent, blank ones at the end included. */
export function blockEnd(text: string, start: number, column: number): number {
  let at = nextLine(text, start);
  while (at < text.length) {
    const ink = skipBlanks(text, at);
    if (ink < lineEnd(text, at) && ink - at <= column) return at;
    at = nextLine(text, at);
  }
  return text.length;
}

/** Where a `{` or `[` ends. */
export interface FlowEnd {
  readonly end: number;
  readonly closed: boolean;
}

/** Behind the bracket that closes it, or before the first line that is not deeper than its parent. */
export function flowEnd(text: string, start: number, column: number): FlowEnd {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === "[" || mark === "{") depth++;
    else if ((mark === "]" || mark === "}") && --depth === 0) return { end: at + 1, closed: true };
    else if (mark === "\n" && isOutside(text, at + 1, column)) return { end: at, closed: false };
    else at = skipInFlow(text, at) - 1;
  }
  return { end: text.length, closed: false };
}

/** Behind the comment or the quoted text that starts here, or the next place; an open quote ends with its line. */
export function skipInFlow(text: string, at: number): number {
  const mark = text.charAt(at);
  if (mark === "#" && (at === 0 || isGap(text, at - 1))) return lineEnd(text, at);
  if ((mark !== '"' && mark !== "'") || !startsValue(text, at)) return at + 1;
  return quoteEnd(text, at, text.length) ?? Math.max(at + 1, lineEnd(text, at));
}

function startsValue(text: string, at: number): boolean {
  return at === 0 || isGap(text, at - 1) || "[{,:".includes(text.charAt(at - 1));
}

function isOutside(text: string, line: number, column: number): boolean {
  const ink = skipBlanks(text, line);
  const mark = text.charAt(ink);
  return ink < lineEnd(text, line) && ink - line <= column && mark !== "]" && mark !== "}" && mark !== "#";
}
