/** Exec forms: a JSON list of strings with the place of each. */
import { spanOf, wordOf } from "./logical";
import type { JsonArray, JsonFault, JsonString, Logical } from "./tree";

const quote = 34;
const backslash = 92;

/** Reads the list that starts with `[` at `start`; a fault ends it, and what was read before stays. */
export function readJsonArray(logical: Logical, start: number, end: number): JsonArray {
  const { text } = logical;
  const items: JsonString[] = [];
  const done = (at: number, fault?: JsonFault, from = at): JsonArray => ({
    ...spanOf(logical, start, end),
    items,
    fault: fault && { kind: fault, span: spanOf(logical, from, Math.max(at, Math.min(from + 1, end))) },
  });
  let at = skip(text, start + 1, end);
  if (at < end && text[at] === "]") return finish(text, at + 1, end, done);
  for (;;) {
    if (at >= end) return done(end, "unterminated", start);
    if (text[at] !== '"') return done(at, faultOf(text, start, at, end), at);
    const stop = stringEnd(text, at, end);
    if (stop === undefined) return done(end, "unterminated", at);
    const value = decode(text.slice(at, stop));
    if (value === undefined) return done(stop, "malformed", at);
    items.push({ ...wordOf(logical, at, stop), text: value });
    at = skip(text, stop, end);
    if (at >= end) return done(end, "unterminated", start);
    if (text[at] === "]") return finish(text, at + 1, end, done);
    if (text[at] !== ",") return done(at, "malformed", at);
    at = skip(text, at + 1, end);
  }
}

/** True when a text is a list the builder takes as JSON, strings or not. */
export function isJsonArray(text: string): boolean {
  return Array.isArray(parsed(text));
}

type Done = (at: number, fault?: JsonFault, from?: number) => JsonArray;

function finish(text: string, at: number, end: number, done: Done): JsonArray {
  const rest = skip(text, at, end);
  return rest < end ? done(end, "malformed", rest) : done(at);
}

/** A list of other things is refused when it is sound JSON; everything else is plain text to the builder. */
function faultOf(text: string, start: number, at: number, end: number): JsonFault {
  if (text[at] === "'") return "single-quotes";
  return isJsonArray(text.slice(start, end)) ? "not-a-string" : "malformed";
}

function stringEnd(text: string, start: number, end: number): number | undefined {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === quote) return at + 1;
  }
  return undefined;
}

function decode(quoted: string): string | undefined {
  if (isPlain(quoted)) return quoted.slice(1, -1);
  const value = parsed(quoted);
  return typeof value === "string" ? value : undefined;
}

function isPlain(quoted: string): boolean {
  for (let at = 1; at < quoted.length - 1; at++) {
    const code = quoted.charCodeAt(at);
    if (code === backslash || code < 32) return false;
  }
  return true;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON knows four kinds of white space only. */
function skip(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && " \t\r\n".includes(text.charAt(at))) at++;
  return at;
}
