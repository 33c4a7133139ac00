/** Finds `$NAME` and `${NAME…}`, with what quotes and escapes hide left out. Facts from BuildKit's lexer. */
import { spanOf, wordOf } from "./logical";
import { isName, parameterEnd } from "./parameter";
import type { Logical, Variable } from "./tree";

/** Where and how to look. */
export interface VariableSearch {
  readonly start: number;
  readonly end: number;
  readonly escape: string;
  readonly by: Variable["by"];
  /** False in heredoc bodies, where a quote is a mark like any other. */
  readonly quotes?: boolean;
}

/** In order of their places; a variable inside another's default follows it. */
export function findVariables(logical: Logical, search: VariableSearch): readonly Variable[] {
  const { text } = logical;
  const { start, end, by, quotes = true } = search;
  const first = text.indexOf("$", start);
  if (first < 0 || first >= end) return none;
  const escape = search.escape.charCodeAt(0);
  const walk: Walk = { logical, text, end, by, quotes, escape, found: [], open: [], doubles: 0 };
  let at = start;
  while (at < end) at = step(walk, at);
  while (walk.open.length > 0) close(walk, end, false);
  return walk.found;
}

interface Walk {
  readonly logical: Logical;
  readonly text: string;
  readonly end: number;
  readonly by: Variable["by"];
  readonly quotes: boolean;
  readonly escape: number;
  readonly found: Variable[];
  readonly open: Open[];
  /** How many double quotes are open. */
  doubles: number;
}

/** A double quote, or a `${` with the slot its variable gets, which is -1 when it holds none. */
interface Open {
  readonly stop: number;
  readonly start: number;
  readonly nameEnd: number;
  readonly slot: number;
}

const none: readonly Variable[] = [];
const dollarSign = 36;
const double = 34;
const single = 39;
const openBrace = 123;
const closeBrace = 125;

/** Deals with the next mark that means something, from a place on, and answers where to go on. */
function step(walk: Walk, from: number): number {
  let at = from;
  while (at < walk.end && !isSpecial(walk.text.charCodeAt(at), walk.escape)) at++;
  if (at === walk.end) return at;
  const mark = walk.text.charCodeAt(at);
  const top = walk.open.at(-1)?.stop;
  if (mark === walk.escape) return at + 2;
  if (mark === dollarSign) return dollar(walk, at);
  if (mark === closeBrace && top === closeBrace) return close(walk, at, true);
  if (!walk.quotes) return at + 1;
  if (mark === double) return doubleQuote(walk, at, top === double);
  const literal = top === double || (walk.by === "shell" && walk.doubles > 0);
  if (mark !== single || literal) return at + 1;
  const end = walk.text.indexOf("'", at + 1);
  return end < 0 ? walk.end : end + 1;
}

function isSpecial(code: number, escape: number): boolean {
  return code === dollarSign || code === closeBrace || code === double || code === single || code === escape;
}

function doubleQuote(walk: Walk, at: number, closes: boolean): number {
  if (closes) return close(walk, at, true);
  walk.open.push({ stop: double, start: at, nameEnd: at, slot: -1 });
  walk.doubles++;
  return at + 1;
}

/** Reads a name; where a modifier follows, its word is searched next and the variable is finished at its brace. */
function dollar(walk: Walk, start: number): number {
  const { text, logical, by } = walk;
  const braces = start + 1 < walk.end && text.charCodeAt(start + 1) === openBrace;
  const prefix = braces && by === "shell" && hasPrefix(text, start + 2, walk.end) ? 1 : 0;
  const from = start + (braces ? 2 : 1) + prefix;
  const end = parameterEnd(text, from, walk.end);
  const named = isName(text, from, end);
  const closed = !braces || (end < walk.end && text.charCodeAt(end) === closeBrace);
  const after = braces && closed ? end + 1 : end;
  if (named) {
    const span = spanOf(logical, start, after);
    const name = wordOf(logical, from, end);
    walk.found.push({ start: span.start, end: span.end, name, modifier: "", word: undefined, closed, by });
  }
  if (closed) return after;
  walk.open.push({ stop: closeBrace, start, nameEnd: end, slot: named ? walk.found.length - 1 : -1 });
  return end + modifierAt(text, end, walk.end).length;
}

/** Closes what was opened last, at the mark that ends it or at the end of the text. */
function close(walk: Walk, at: number, closed: boolean): number {
  const { text, logical } = walk;
  const after = closed ? at + 1 : at;
  const open = walk.open.pop();
  if (open?.stop === double) walk.doubles--;
  const found = walk.found[open?.slot ?? -1];
  if (open === undefined || found === undefined) return after;
  const { start, end } = spanOf(logical, open.start, after);
  const modifier = modifierAt(text, open.nameEnd, at);
  const word = modifier === "" ? undefined : wordOf(logical, open.nameEnd + modifier.length, at);
  walk.found[open.slot] = { start, end, name: found.name, modifier, word, closed, by: found.by };
  return after;
}

/** `${#x}` and `${!x}` of a shell. */
function hasPrefix(text: string, at: number, end: number): boolean {
  return (text[at] === "#" || text[at] === "!") && isName(text, at + 1, end);
}

function modifierAt(text: string, at: number, end: number): string {
  const two = text.slice(at, Math.min(at + 2, end));
  const whole = two === "##" || two === "%%" || two === "//" || (two[0] === ":" && two !== ":}");
  return whole ? two : two.slice(0, 1);
}
