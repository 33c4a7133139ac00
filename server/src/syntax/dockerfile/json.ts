/** Exec forms: a JSON list of strings with the place of each. */
import { isBlank } from "./lines";
import { type Logical, spanOf, wordOf } from "./logical";
import type { JsonArray, JsonFault, JsonString } from "./tree";

const plain = /[^"\\\u0000-\u001f]/;

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
  if (text[at] === "]") return finish(text, at + 1, end, done);
  for (;;) {
    if (at >= end) return done(end, "unterminated", start);
    if (text[at] !== '"') return done(at, faultOf(text, at, end), at);
    const stop = stringEnd(text, at, end);
    if (stop === undefined) return done(end, "unterminated", at);
    const value = decode(text.slice(at, stop));
    if (value === undefined) return done(stop, "malformed", at);
    items.push({ ...wordOf(logical, at, stop), text: value });
    at = skip(text, stop, end);
    if (text[at] === "]" && at < end) return finish(text, at + 1, end, done);
    if (at >= end) return done(end, "unterminated", start);
    if (text[at] !== ",") return done(at, "malformed", at);
    at = skip(text, at + 1, end);
  }
}

type Done = (at: number, fault?: JsonFault, from?: number) => JsonArray;

function finish(text: string, at: number, end: number, done: Done): JsonArray {
  const rest = skip(text, at, end);
  return rest < end ? done(end, "malformed", rest) : done(at);
}

function faultOf(text: string, at: number, end: number): JsonFault {
  if (text[at] === "'") return "single-quotes";
  const value = /^(?:-?\d[\d.eE+-]*|true|false|null|\{\}|\[\])(?=\s*[,\]])/.exec(
    text.slice(at, Math.min(end, at + 64)),
  );
  return value === null ? "malformed" : "not-a-string";
}

function stringEnd(text: string, start: number, end: number): number | undefined {
  for (let at = start + 1; at < end; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return undefined;
}

function decode(quoted: string): string | undefined {
  if (quoted.length > 2 && quoted.length < 200 && [...quoted.slice(1, -1)].every((mark) => plain.test(mark)))
    return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted);
  } catch {
    return undefined;
  }
}

function skip(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}
