/** Splits joined text at white space, with quotes and escapes respected. */
import type { Span } from "../../model/span";
import { isBlank, isSpace } from "./lines";

/** How words are told apart. */
export interface WordStyle {
  readonly escape: string;
  /** In flags the escape works inside single quotes too. */
  readonly flags?: boolean;
}

const single = 39;
const double = 34;

/** Spans of the words between two offsets; an open quote reaches to the end. */
export function quotedWords(text: string, start: number, end: number, style: WordStyle): readonly Span[] {
  const words: Span[] = [];
  let at = start;
  while (at < end) {
    if (isSpace(text.charCodeAt(at))) at++;
    else {
      const stop = wordEnd(text, at, end, style);
      words.push({ start: at, end: stop });
      at = stop;
    }
  }
  return words;
}

/** Spans of the words between two offsets, where quotes mean nothing. */
export function plainWords(text: string, start: number, end: number): readonly Span[] {
  const words: Span[] = [];
  let from = -1;
  for (let at = start; at <= end; at++) {
    const gap = at === end || isBlank(text.charCodeAt(at));
    if (gap && from >= 0) words.push({ start: from, end: at });
    if (gap) from = -1;
    else if (from < 0) from = at;
  }
  return words;
}

/** Where the word that starts at `start` ends. */
export function wordEnd(text: string, start: number, end: number, style: WordStyle): number {
  const escape = style.escape.charCodeAt(0);
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) return at;
    if (code === escape) at += 2;
    else if (code === double || (code === single && style.flags === true)) at = quoteEnd(text, at, end, escape);
    else if (code === single) at = quoteEnd(text, at, end, -1);
    else at++;
  }
  return end;
}

/** Where the quote that opens at `start` is over; an open one reaches to the end. */
function quoteEnd(text: string, start: number, end: number, escape: number): number {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === escape) at++;
  }
  return end;
}
