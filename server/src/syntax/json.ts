/** JSON with places: a value, where each key stands, and the first mistake. */
import type { Span } from "../model/span";

/** What is wrong with a text that should be JSON, and where. */
export interface JsonMistake {
  readonly span: Span;
  readonly message: string;
}

/** `keys` are dotted paths; after a mistake, `value` is absent. */
export interface Json {
  readonly value: unknown;
  readonly keys: ReadonlyMap<string, Span>;
  readonly mistake: JsonMistake | undefined;
}

interface Reader {
  readonly text: string;
  readonly keys: Map<string, Span>;
  at: number;
  mistake: JsonMistake | undefined;
}

/** Reads any text by the standard's grammar, in which comments and trailing commas are mistakes. */
export function parseJson(text: string): Json {
  const reader: Reader = { text, keys: new Map(), at: text.startsWith("\uFEFF") ? 1 : 0, mistake: undefined };
  const value = readValue(reader, []);
  if (peek(reader) !== "") fail(reader, "the end of the file");
  return { value: reader.mistake === undefined ? value : undefined, keys: reader.keys, mistake: reader.mistake };
}

function readValue(reader: Reader, path: readonly string[]): unknown {
  const next = peek(reader);
  if (path.length > 200) return fail(reader, "less nesting");
  if (next === "{") return readObject(reader, path);
  if (next === "[") return readArray(reader, path);
  return readScalar(reader, next === '"' ? stringPattern : wordPattern, "a value");
}

function readObject(reader: Reader, path: readonly string[]): unknown {
  const members: [string, unknown][] = [];
  readList(reader, "}", () => {
    peek(reader);
    const start = reader.at;
    const key = [...path, String(readScalar(reader, stringPattern, "a key in double quotes"))];
    reader.keys.set(key.join("."), { start, end: reader.at });
    if (take(reader, ":", "a colon")) members.push([key.at(-1) ?? "", readValue(reader, key)]);
  });
  return Object.fromEntries(members);
}

function readArray(reader: Reader, path: readonly string[]): unknown {
  const items: unknown[] = [];
  readList(reader, "]", () => items.push(readValue(reader, [...path, String(items.length)])));
  return items;
}

function readList(reader: Reader, close: string, readItem: () => void): void {
  reader.at++;
  if (peek(reader) === close) {
    reader.at++;
    return;
  }
  do readItem();
  while (reader.mistake === undefined && peek(reader) === "," && reader.at++ >= 0);
  take(reader, close, `a comma or ${close}`);
}

const stringPattern = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const wordPattern = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;

/** Text that matches a pattern is a whole JSON value, so that the platform's parser cannot refuse it. */
function readScalar(reader: Reader, pattern: RegExp, wanted: string): unknown {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text);
  if (match === null) return fail(reader, wanted);
  reader.at += match[0].length;
  return JSON.parse(match[0]);
}

function take(reader: Reader, mark: string, wanted: string): boolean {
  if (reader.mistake !== undefined) return false;
  if (peek(reader) !== mark) fail(reader, wanted);
  else reader.at++;
  return reader.mistake === undefined;
}

/** The character at which the next thing starts, after white space. */
function peek(reader: Reader): string {
  while (/[ \t\r\n]/.test(reader.text.charAt(reader.at))) reader.at++;
  return reader.text.charAt(reader.at);
}

function fail(reader: Reader, wanted: string): undefined {
  const found = /^[^\s,:{}[\]]{1,20}|^\S/.exec(reader.text.slice(reader.at, reader.at + 20))?.[0] ?? "";
  const comment = /^(?:\/[/*]|#)/.test(found) ? " (JSON has no comments)" : "";
  const message = found === "" ? `The file ends where ${wanted} should be` : `${wanted} should be here${comment}`;
  const span = { start: reader.at, end: reader.at + found.length };
  reader.mistake ??= { span, message: message.charAt(0).toUpperCase() + message.slice(1) };
  return undefined;
}
