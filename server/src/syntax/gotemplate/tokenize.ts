/** Reads the tokens of one action, up to its closing braces or to what cannot be read. */
import { shift } from "../../model/span";
import { type Marks, recoveryEnd } from "./search";
import type { Token } from "./token";
import type { TemplateProblem } from "./tree";

/** The tokens of an action with places from its start, where it ends in the text, and why reading stopped early. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly problem: TemplateProblem | undefined;
  readonly end: number;
  readonly trimsAfter: boolean;
}

const space = /[ \t\r\n]+/y;
const closing = /(?:[ \t\r\n]-)?\}\}/y;
const name = /[_\p{L}\p{Nd}]+/uy;
const terminator = /$|[ \t\r\n.,|:()]|\}\}/y;
const quoted = /"[^"\\\n]*(?:\\[^\n][^"\\\n]*)*"/y;
const character = /'[^'\\\n]*(?:\\[^\n][^'\\\n]*)*'/y;
const number =
  /[+-]?(?:0[xX][\da-fA-F_]*(?:\.[\da-fA-F_]*)?(?:[pP][+-]?[\d_]*)?|0[oO][0-7_]*(?:\.[0-7_]*)?|0[bB][01_]*(?:\.[01_]*)?|[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?[\d_]*)?)i?/y;

const signs: ReadonlyMap<string, Token["kind"]> = new Map([
  ["|", "pipe"],
  [",", "comma"],
  ["(", "open"],
  [")", "close"],
  ["=", "assign"],
]);

/** `start` is where the action's braces open, `inner` where its content begins. */
export function tokenize(text: string, start: number, inner: number, marks: Marks): Tokens {
  const tokens: Token[] = [];
  const ended = (at: number, end: number, trimsAfter: boolean, problem?: TemplateProblem): Tokens => {
    tokens.push({ kind: "end", span: { start: at - start, end: at - start }, text: "", spaced: true });
    return { tokens, problem, end, trimsAfter };
  };
  let at = inner;
  for (;;) {
    const before = at;
    at = matchEnd(space, text, at) ?? at;
    const spaced = at > before;
    const trimming = spaced ? matchEnd(closing, text, at - 1) : undefined;
    const close = trimming ?? matchEnd(closing, text, at);
    if (close !== undefined) return ended(before, close, trimming !== undefined);
    if (at === text.length || text.startsWith("{{", at)) return ended(before, at, false, unclosed);
    const read = readToken(text, at, spaced, marks);
    if ("message" in read) return ended(at, recoveryEnd(at, marks), false, { ...read, span: shift(read.span, -start) });
    tokens.push({ ...read, span: shift(read.span, -start) });
    at = read.span.end;
  }
}

const unclosed: TemplateProblem = { span: { start: 0, end: 2 }, message: "This action never ends: close it with }}" };

type Read = Token | TemplateProblem;

function readToken(text: string, start: number, spaced: boolean, marks: Marks): Read {
  const to = (kind: Token["kind"], end: number): Token => {
    return { kind, span: { start, end }, text: text.slice(start, end), spaced };
  };
  const within = (shape: RegExp, kind: Token["kind"], quote: string): Read => {
    const end = matchEnd(shape, text, start);
    return end === undefined ? neverEnds(start, quote) : to(kind, end);
  };
  const named = (kind: Token["kind"], from: number, bare: Token["kind"]): Read => {
    const end = nameEnd(text, from);
    return !stops.has(text.charAt(end)) && matchEnd(terminator, text, end) === undefined
      ? badName(text, start, end)
      : to(end > from ? kind : bare, end);
  };
  const first = text.charAt(start);
  const sign = signs.get(first);
  if (sign !== undefined) return to(sign, start + 1);
  if (text.startsWith(":=", start)) return to("declare", start + 2);
  if (first === '"') return within(quoted, "string", "a double quote on the same line");
  if (first === "'") return within(character, "character", "a single quote");
  if (first === "`") {
    const end = marks.backquote(start + 1);
    return end === text.length ? neverEnds(start, "a backquote") : to("raw", end + 1);
  }
  if (first === "$") return named("variable", start + 1, "variable");
  if (first === "." && !/\d/.test(text.charAt(start + 1))) return named("field", start + 1, "dot");
  if (/[\d.+-]/.test(first)) return numeral(text, start, to);
  if (nameEnd(text, start) > start) return named("word", start, "word");
  return to("odd", start + String.fromCodePoint(text.codePointAt(start) ?? 0).length);
}

/** A number, or the two parts of a complex one. */
function numeral(text: string, start: number, to: (kind: Token["kind"], end: number) => Token): Read {
  const one = matchEnd(number, text, start) ?? start;
  const isPair = /[+-]/.test(text.charAt(one));
  const end = isPair ? (matchEnd(number, text, one) ?? one) : one;
  if (matchEnd(name, text, end) === undefined && (!isPair || text.charAt(end - 1) === "i")) return to("number", end);
  const span = { start, end: Math.max(end, start + 1) };
  return { span, message: "This is no number; part it from what follows by a space" };
}

function neverEnds(start: number, quote: string): TemplateProblem {
  return { span: { start, end: start + 1 }, message: `This string never ends: close it with ${quote}` };
}

function badName(text: string, start: number, end: number): TemplateProblem {
  const char = String.fromCodePoint(text.codePointAt(end) ?? 0);
  const advice = char === "-" || char === "[" ? 'use index, as in index .Values "my-key"' : "put a space between";
  return { span: { start, end: end + char.length }, message: `A name cannot go on with ${char}: ${advice}` };
}

/** What may stand behind a name, apart from the closing braces. */
const stops: ReadonlySet<string> = new Set(" .)(|\n");

/** Names of plain letters are read without asking for the classes of Unicode. */
function nameEnd(text: string, start: number): number {
  let end = start;
  while (isPlain(text.charCodeAt(end))) end++;
  return text.charCodeAt(end) < 128 ? end : (matchEnd(name, text, start) ?? start);
}

function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

function matchEnd(shape: RegExp, text: string, at: number): number | undefined {
  shape.lastIndex = at;
  return shape.test(text) ? shape.lastIndex : undefined;
}
