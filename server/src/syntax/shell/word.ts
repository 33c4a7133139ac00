/** Reads one shell word, and finds the commands inside it. */
import type { Span } from "../../model/span";
import type { ShellWord } from "./tree";

/** A word and the spans of the commands in its substitutions. */
export interface WordReading {
  readonly word: ShellWord;
  readonly nested: readonly Span[];
}

const stops = new Set([" ", "\t", "\r", "\n", "\v", "\f", ";", "&", "|", "(", ")", "<", ">"]);

/** Reads from `start` up to the first mark that ends a word. */
export function readWord(text: string, start: number, end: number): WordReading {
  const nested: Span[] = [];
  let plain = "";
  let literal = true;
  let quote = "";
  let at = start;
  while (at < end) {
    const mark = text[at] ?? "";
    if (quote === "" && stops.has(mark)) break;
    if (quote === "'") {
      if (mark === "'") quote = "";
      else plain += mark;
      at++;
    } else if (mark === "\\" && at + 1 < end) {
      if (text[at + 1] !== "\n") plain += text[at + 1];
      at += 2;
    } else if (mark === '"' || (mark === "'" && quote === "")) {
      quote = quote === mark ? "" : mark;
      at++;
    } else if (mark === "$" || mark === "`") {
      const stop = expansionEnd(text, at, end, nested);
      literal &&= stop === at + 1 && mark === "$";
      plain += text.slice(at, stop);
      at = stop;
    } else {
      plain += mark;
      at++;
    }
  }
  return { word: { start, end: at, text: plain, literal }, nested };
}

function expansionEnd(text: string, at: number, end: number, nested: Span[]): number {
  if (text[at] === "`") return substitution(text.indexOf("`", at + 1), at + 1, end, nested);
  if (text.startsWith("$((", at)) return closing(text, at + 1, end, "(", ")") + 1;
  if (text[at + 1] === "(") return substitution(closing(text, at + 1, end, "(", ")"), at + 2, end, nested);
  if (text[at + 1] === "{") return Math.min(closing(text, at + 1, end, "{", "}") + 1, end);
  const name = /^\$(?:\w+|[?!#@*$-])/.exec(text.slice(at, Math.min(at + 256, end)));
  return at + (name?.[0].length ?? 1);
}

function substitution(close: number, start: number, end: number, nested: Span[]): number {
  const stop = close < 0 || close > end ? end : close;
  nested.push({ start, end: stop });
  return Math.min(stop + 1, end);
}

/** The place of the bracket that closes the one at `open`, or `end`; quotes hide brackets. */
function closing(text: string, open: number, end: number, opener: string, closer: string): number {
  let depth = 0;
  let quote = "";
  for (let at = open; at < end; at++) {
    const mark = text[at] ?? "";
    if (mark === "\\" && quote !== "'") at++;
    else if (quote !== "") quote = mark === quote ? "" : quote;
    else if (mark === "'" || mark === '"') quote = mark;
    else if (mark === opener) depth++;
    else if (mark === closer && --depth === 0) return at;
  }
  return end;
}
