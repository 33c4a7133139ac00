/** Splits joined text at white space, with quotes and escapes respected. */
import type { Span } from "../../model/span";
import { isBlank } from "./lines";

/** How words are told apart. */
export interface WordStyle {
  readonly escape: string;
  /** `<< NAME` is one word, as in the builder's search for heredocs. */
  readonly heredocs?: boolean;
}

/** Spans of the words between two offsets; an open quote reaches to the end. */
export function quotedWords(text: string, start: number, end: number, style: WordStyle): readonly Span[] {
  const words: Span[] = [];
  let at = start;
  while (at < end) {
    if (isBlank(text.charCodeAt(at))) at++;
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
  let at = start;
  while (at < end && !isBlank(text.charCodeAt(at))) {
    const mark = text[at];
    if (mark === style.escape) at += 2;
    else if (mark === '"' || mark === "'") at = quoteEnd(text, at, end, style.escape);
    else if (style.heredocs === true && mark === "<" && text[at + 1] === "<") at = heredocGap(text, at + 2, end);
    else at++;
  }
  return Math.min(at, end);
}

/** The text without its quotes and escapes. */
export function unquote(text: string, escape: string): string {
  if (!text.includes('"') && !text.includes("'") && !text.includes(escape)) return text;
  let plain = "";
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? "";
    if (mark === escape && quote !== "'" && at + 1 < text.length) plain += text[++at];
    else if (quote === "" && (mark === '"' || mark === "'")) quote = mark;
    else if (mark === quote) quote = "";
    else plain += mark;
  }
  return plain;
}

function quoteEnd(text: string, start: number, end: number, escape: string): number {
  const quote = text[start];
  for (let at = start + 1; at < end; at++) {
    if (text[at] === quote) return at + 1;
    if (text[at] === escape && quote === '"') at++;
  }
  return end;
}

function heredocGap(text: string, start: number, end: number): number {
  let at = text[start] === "-" ? start + 1 : start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}
