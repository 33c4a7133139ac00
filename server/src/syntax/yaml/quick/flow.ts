/** Maps and lists in brackets, on one line. */
import type { YamlEntry, YamlNode, YamlScalar } from "../tree";
import { hasDoubles } from "./doubles";
import { quotedText } from "./quoted";
import { colon, dash, giveUp, hash, isGapAt, lineFeed, type Reader, skipSpaces, space, tab } from "./reader";
import { isPlainStart, scalar } from "./scalars";

/** Deeper ones are left to who can count. */
const deepest = 20;

/** A collection in brackets, whatever follows it. */
export function flow(reader: Reader, depth = 0): YamlNode {
  const { text, at: start } = reader;
  if (depth > deepest) giveUp(reader);
  if (text.charAt(start) === "{") {
    const entries = parts(reader, "}", () => entry(reader, depth));
    if (hasDoubles(entries)) giveUp(reader);
    return { kind: "map", start, end: reader.at, flow: true, entries };
  }
  const items = parts(reader, "]", () => item(reader, depth));
  return { kind: "list", start, end: reader.at, flow: true, items };
}

/** What stands between brackets, parted by commas. */
function parts<T>(reader: Reader, closing: string, part: () => T): readonly T[] {
  const { text } = reader;
  const found: T[] = [];
  const isAt = (mark: string) => {
    reader.at = skipSpaces(text, reader.at);
    const is = text.charAt(reader.at) === mark;
    if (is) reader.at++;
    return is;
  };
  reader.at++;
  if (isAt(closing)) return found;
  do found.push(part());
  while (isAt(","));
  if (!isAt(closing)) giveUp(reader);
  return found;
}

function item(reader: Reader, depth: number): YamlNode {
  reader.at = skipSpaces(reader.text, reader.at);
  const mark = reader.text.charAt(reader.at);
  return mark === "{" || mark === "[" ? flow(reader, depth + 1) : leaf(reader);
}

function entry(reader: Reader, depth: number): YamlEntry {
  reader.at = skipSpaces(reader.text, reader.at);
  const key = leaf(reader);
  if (reader.text.charCodeAt(reader.at++) !== colon) giveUp(reader);
  const value = item(reader, depth);
  return { key, value, start: key.start, end: Math.max(value.end, key.end + 1) };
}

/** A key or a text within brackets. */
function leaf(reader: Reader): YamlScalar {
  const { text, at: start } = reader;
  const found =
    text.charAt(start) === '"' || text.charAt(start) === "'"
      ? quotedText(reader, start, Number.POSITIVE_INFINITY)
      : plainText(reader);
  if (found === undefined) giveUp(reader);
  else reader.at = found.end;
  return found ?? scalar(reader, start, start, "plain", "");
}

function plainText(reader: Reader): YamlScalar | undefined {
  const { text, at } = reader;
  const end = isPlainStart(text, at) ? plainEnd(text, at) : at;
  const isDash = end === at + 1 && text.charCodeAt(at) === dash;
  return end === at || isDash ? undefined : scalar(reader, at, end, "plain", text.slice(at, end));
}

/** Behind the last mark before a comma, a bracket or a colon; the start itself where the line ends before one of these. */
function plainEnd(text: string, start: number): number {
  let end = start;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === tab || (code === hash && text.charCodeAt(at - 1) === space)) return start;
    if (separators.has(code)) return end;
    if (code === colon && (isGapAt(text, at + 1) || separators.has(text.charCodeAt(at + 1)))) return end;
    if (code !== space) end = at + 1;
  }
  return start;
}

const separators: ReadonlySet<number> = new Set([...",[]{}"].map((mark) => mark.charCodeAt(0)));
