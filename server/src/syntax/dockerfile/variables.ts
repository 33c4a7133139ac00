/** Finds `$NAME` and `${NAME…}`, with what quotes and escapes hide left out. Facts from BuildKit's lexer. */
import { type Logical, spanOf, wordOf } from "./logical";
import type { Variable } from "./tree";

/** Where and how to look. */
export interface VariableSearch {
  readonly start: number;
  readonly end: number;
  readonly escape: string;
  readonly by: Variable["by"];
}

const nameStart = /[A-Za-z_]/;
const namePart = /\w/;

/** In order of their places; a variable inside another's default follows it. */
export function findVariables(logical: Logical, search: VariableSearch): readonly Variable[] {
  if (!logical.text.includes("$")) return [];
  const found: Variable[] = [];
  let quote = "";
  for (let at = search.start; at < search.end; at++) {
    const mark = logical.text[at];
    if (quote === "'") quote = mark === "'" ? "" : quote;
    else if (mark === search.escape) at++;
    else if (mark === '"') quote = quote === '"' ? "" : '"';
    else if (mark === "'" && quote === "") quote = "'";
    else if (mark === "$") at = Math.max(at, readVariable(logical, at, search, found) - 1);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Reads the variable at `start` and answers where to go on: inside braces the word is searched as well. */
function readVariable(logical: Logical, start: number, search: VariableSearch, found: Variable[]): number {
  const { text } = logical;
  const braces = text[start + 1] === "{";
  const from = braces ? start + 2 : start + 1;
  const end = nameEnd(text, from, search.end);
  if (end === from) return skipSpecial(text, start, search.end);
  const name = wordOf(logical, from, end);
  const base = { name, by: search.by };
  if (!braces) {
    found.push({ ...base, ...spanOf(logical, start, end), modifier: "", word: undefined, closed: true });
    return end;
  }
  const close = closingBrace(text, end, search);
  const stop = close ?? search.end;
  const modifier = modifierAt(text, end, stop);
  const wordStart = end + modifier.length;
  const word = modifier === "" ? undefined : wordOf(logical, wordStart, stop);
  const after = close === undefined ? stop : stop + 1;
  found.push({ ...base, ...spanOf(logical, start, after), modifier, word, closed: close !== undefined });
  if (word !== undefined) found.push(...findVariables(logical, { ...search, start: wordStart, end: stop }));
  return after;
}

function nameEnd(text: string, from: number, end: number): number {
  if (from >= end || !nameStart.test(text[from] ?? "")) return from;
  let at = from;
  while (at < end && namePart.test(text[at] ?? "")) at++;
  return at;
}

/** `$$`, `$?`, `$1`: two marks that are no variable of a Dockerfile; `$(` and a lone `$` are one. */
function skipSpecial(text: string, start: number, end: number): number {
  return start + 1 < end && /[$?!#@*0-9-]/.test(text[start + 1] ?? "") ? start + 2 : start + 1;
}

function modifierAt(text: string, at: number, end: number): string {
  if (at >= end) return "";
  const two = text.slice(at, Math.min(at + 2, end));
  if (text[at] === ":" || two === "##" || two === "%%" || two === "//") return two;
  return text[at] ?? "";
}

function closingBrace(text: string, from: number, search: VariableSearch): number | undefined {
  let depth = 0;
  for (let at = from; at < search.end; at++) {
    const mark = text[at];
    if (mark === search.escape) at++;
    else if (mark === "$" && text[at + 1] === "{") depth++;
    else if (mark === "}" && depth-- === 0) return at;
  }
  return undefined;
}
