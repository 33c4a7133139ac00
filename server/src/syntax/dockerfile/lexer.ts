/** Cuts a joined line into words where the builder looks for heredocs. Facts from BuildKit's shell lexer. */
import type { Span } from "../../model/span";
import { isSpace } from "./lines";
import { parameterEnd } from "./parameter";

/** The words, quotes and escapes kept; nothing when a quote or brace is wrong, where the builder finds none at all. */
export function lexWords(text: string): readonly Span[] | undefined {
  const words: Span[] = [];
  let from = -1;
  for (let at = 0; at < text.length; ) {
    const mark = text.charAt(at);
    if (isSpace(text.charCodeAt(at))) {
      if (from >= 0) words.push({ start: from, end: at });
      from = -1;
      at++;
    } else if (mark === "$" || mark === '"' || mark === "'") {
      const nested = skipNested(text, at);
      if (nested === undefined) return undefined;
      if (from < 0 || nested.resets) from = at;
      if (mark === "$") from = split(text, from, at, nested.end, words);
      at = nested.end;
    } else {
      if (from < 0) from = at;
      at = mark === "\\" ? at + 2 : mark === "<" ? heredocGap(text, at) : at + 1;
    }
  }
  if (from >= 0) words.push({ start: from, end: text.length });
  return words;
}

/** White space inside `${…}` parts words as well. Answers where the last of them starts. */
function split(text: string, from: number, start: number, end: number, words: Span[]): number {
  let word = from;
  for (let at = start; at < end; at++) {
    const gap = isSpace(text.charCodeAt(at));
    if (gap && word >= 0) words.push({ start: word, end: at });
    if (gap) word = -1;
    else if (word < 0) word = at;
  }
  return word;
}

/** A quote or `$…` with all inside it; `resets` when a modifier makes the lexer forget the word before it. */
function skipNested(text: string, start: number): { readonly end: number; readonly resets: boolean } | undefined {
  const stops: string[] = [];
  let resets = false;
  let at = start;
  do {
    const mark = text.charAt(at);
    if (mark === "") return undefined;
    const top = stops.at(-1);
    if (mark === top) {
      stops.pop();
      if (mark === "/") stops.push("}");
      at++;
    } else if (mark === "\\") at += 2;
    else if (mark === "$") {
      const depth = stops.length;
      at = openDollar(text, at, stops);
      resets ||= stops.length > depth;
    } else if (mark === "'" && top !== '"') at = text.indexOf("'", at + 1) + 1 || -1;
    else {
      if (mark === '"') stops.push(mark);
      at++;
    }
    if (at < 0) return undefined;
  } while (stops.length > 0);
  return { end: at, resets };
}

/** Goes behind `$NAME` or `${NAME}`, or to the word of a modifier, whose end is put on `stops`; -1 for a wrong one. */
function openDollar(text: string, start: number, stops: string[]): number {
  const braces = text.charAt(start + 1) === "{";
  const from = start + (braces ? 2 : 1);
  const end = parameterEnd(text, from, text.length);
  if (!braces) return end;
  const mark = text.charAt(end);
  if (mark === "}" && end > from) return end + 1;
  if (mark === "{" || (end === from && (mark === "}" || mark === ":"))) return -1;
  if (mark === "/") {
    stops.push("/");
    return text.charAt(end + 1) === "/" ? end + 2 : end + 1;
  }
  const length = /^(?::[-+?]|[-+?#%])/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  stops.push("}");
  return length === 0 ? -1 : end + length;
}

function heredocGap(text: string, start: number): number {
  if (text.charAt(start + 1) !== "<") return start + 1;
  let at = start + 2;
  while (at < text.length && "\t\r ".includes(text.charAt(at))) at++;
  return at;
}
