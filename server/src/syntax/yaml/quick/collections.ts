/** Maps and lists by indentation. */
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from "../tree";
import { blockScalar } from "./block-scalar";
import { hasDoubles } from "./doubles";
import { flow } from "./flow";
import { quotedText } from "./quoted";
import { colon, dash, endLine, giveUp, hash, isGapAt, lineFeed, type Reader, skipSpaces } from "./reader";
import { isPlainStart, plainEnd, plainValue, scalar } from "./scalars";

/** Deeper documents are left to who can count. */
const deepest = 60;

/** A bit less than the longest key that YAML knows. */
const longestKey = 1000;

/** What stands at this place, below something in column `parent`. */
export function node(reader: Reader, parent: number, depth: number): YamlNode {
  if (depth > deepest) giveUp(reader);
  if (isItem(reader)) return list(reader, depth);
  const key = keyAt(reader);
  return key === undefined ? leaf(reader, parent) : map(reader, key, depth);
}

function isItem({ text, at }: Reader): boolean {
  return text.charCodeAt(at) === dash && isGapAt(text, at + 1);
}

function list(reader: Reader, depth: number): YamlList {
  const { at: start, indent } = reader;
  const items: YamlNode[] = [];
  while (reader.indent === indent && isItem(reader)) {
    reader.at++;
    const item = isInk(reader) ? inItem(reader, depth) : below(reader, indent, depth);
    if (item === undefined) giveUp(reader);
    else items.push(item);
  }
  if (reader.indent > indent) giveUp(reader);
  return { kind: "list", start, end: items.at(-1)?.end ?? start, flow: false, items };
}

/** What begins behind a dash stands in a column of its own. */
function inItem(reader: Reader, depth: number): YamlNode {
  const { text, at, indent } = reader;
  reader.at = skipSpaces(text, at);
  reader.indent = indent + 1 + reader.at - at;
  return node(reader, indent, depth + 1);
}

function map(reader: Reader, first: YamlScalar, depth: number): YamlMap {
  const { indent } = reader;
  const entries: YamlEntry[] = [];
  for (let key: YamlScalar | undefined = first; key !== undefined; key = nextKey(reader, indent)) {
    const value = isInk(reader)
      ? inEntry(reader, indent)
      : (below(reader, indent, depth) ?? listBelow(reader, indent, depth));
    entries.push({ key, value, start: key.start, end: Math.max(value?.end ?? 0, key.end + 1) });
  }
  if (hasDoubles(entries)) giveUp(reader);
  return { kind: "map", start: first.start, end: entries.at(-1)?.end ?? first.end, flow: false, entries };
}

function nextKey(reader: Reader, indent: number): YamlScalar | undefined {
  if (reader.indent < indent) return undefined;
  const key = reader.indent === indent ? keyAt(reader) : undefined;
  if (key === undefined) giveUp(reader);
  return key;
}

/** True where more than a comment follows in this line. */
function isInk({ text, at: from }: Reader): boolean {
  const at = skipSpaces(text, from);
  const code = text.charCodeAt(at);
  return at < text.length && code !== lineFeed && (code !== hash || at === from);
}

function inEntry(reader: Reader, indent: number): YamlNode {
  reader.at = skipSpaces(reader.text, reader.at);
  return leaf(reader, indent);
}

/** What stands on the lines below, deeper than column `parent`. */
function below(reader: Reader, parent: number, depth: number): YamlNode | undefined {
  endLine(reader);
  return reader.indent > parent ? node(reader, parent, depth + 1) : undefined;
}

/** A list may stand in the column of its key. */
function listBelow(reader: Reader, indent: number, depth: number): YamlNode | undefined {
  return reader.indent === indent && isItem(reader) ? list(reader, depth + 1) : undefined;
}

/** The key that stands here, and goes behind its colon; nothing where there is none. */
function keyAt(reader: Reader): YamlScalar | undefined {
  const { text, at } = reader;
  const mark = text.charAt(at);
  const key = mark === '"' || mark === "'" ? quotedText(reader, at, Number.POSITIVE_INFINITY) : plainKey(reader);
  if (key === undefined || text.charCodeAt(key.end) !== colon || !isGapAt(text, key.end + 1)) return undefined;
  reader.at = key.end + 1;
  return key;
}

function plainKey(reader: Reader): YamlScalar | undefined {
  const { text, at } = reader;
  const end = isPlainStart(text, at) ? plainEnd(text, at) : undefined;
  if (end === undefined || text.charCodeAt(end) !== colon || isGapAt(text, end - 1) || end - at > longestKey)
    return undefined;
  return scalar(reader, at, end, "plain", text.slice(at, end));
}

/** A text or a collection in brackets that begins here, with the end of its line. */
function leaf(reader: Reader, parent: number): YamlNode {
  const { text, at } = reader;
  const mark = text.charAt(at);
  if (mark === "|" || mark === ">") return blockScalar(reader, parent);
  if (isPlainStart(text, at)) return plainValue(reader, parent);
  const found = bracketsOrQuotes(reader, mark, parent);
  if (found === undefined) giveUp(reader);
  endLine(reader);
  if (reader.indent > parent) giveUp(reader);
  return found ?? scalar(reader, at, at, "plain", "");
}

function bracketsOrQuotes(reader: Reader, mark: string, parent: number): YamlNode | undefined {
  if (mark === "{" || mark === "[") return flow(reader);
  const quoted = mark === '"' || mark === "'" ? quotedText(reader, reader.at, parent) : undefined;
  if (quoted !== undefined) reader.at = quoted.end;
  return quoted;
}
