/** Reads the text of a pattern. */
import { anyCase, namedSet, not, posixSet, range, unicodeSet, union } from "./sets";
import type { CharacterSet, Edge, PatternNode } from "./tree";

/** Where the reader is, and which flags hold there. */
interface Reader {
  readonly text: string;
  at: number;
  depth: number;
  flags: string;
}

/** Thrown to end the reading of what RE2 has not. */
const stop = new Error("RE2 has no such pattern");

/** More groups in one another than anybody writes. */
const deepest = 100;

/** The tree of a pattern; nothing where RE2 would refuse it, as it refuses back references and looking around. */
export function parsePattern(text: string): PatternNode | undefined {
  const reader: Reader = { text, at: 0, depth: 0, flags: "" };
  try {
    const node = choice(reader);
    return reader.at < text.length ? undefined : node;
  } catch (error) {
    if (error === stop) return undefined;
    throw error;
  }
}

function choice(reader: Reader): PatternNode {
  const parts = [row(reader)];
  while (take(reader, "|")) parts.push(row(reader));
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: "choice", parts };
}

function row(reader: Reader): PatternNode {
  const parts: PatternNode[] = [];
  while (reader.at < reader.text.length && !/^[|)]/.test(next(reader))) parts.push(repeated(reader, atom(reader)));
  return { kind: "row", parts };
}

/** A part with what says how often it comes; whether greedy or not is all the same to whoever asks only if it fits. */
function repeated(reader: Reader, part: PatternNode): PatternNode {
  const [written = "", mark = "", low, comma, high] =
    /^(?:([*+?])|\{(\d{1,4})(?:(,)(\d{1,4})?)?\})\??/.exec(reader.text.slice(reader.at, reader.at + 14)) ?? [];
  if (written === "") return part;
  reader.at += written.length;
  const least = low === undefined ? (mark === "+" ? 1 : 0) : Number(low);
  const most =
    low === undefined ? (mark === "?" ? 1 : Infinity) : comma === undefined ? least : Number(high ?? Infinity);
  if (least > 1000 || (most !== Infinity && (most > 1000 || most < least))) throw stop;
  return repeated(reader, { kind: "repeat", part, least, most });
}

function atom(reader: Reader): PatternNode {
  const character = next(reader);
  reader.at += character.length;
  if (character === "(") return group(reader);
  if (character === "[") return set(reader, bracket(reader));
  if (character === "^") return edge(reader.flags.includes("m") ? "line-start" : "start");
  if (character === "$") return edge(reader.flags.includes("m") ? "line-end" : "end");
  if (character === ".") return set(reader, reader.flags.includes("s") ? () => true : not(range(10, 10)));
  if (/^[*+?]/.test(character)) throw stop;
  if (character !== "\\") return set(reader, one(character));
  const known = edges[next(reader)];
  if (known === undefined) return set(reader, escape(reader));
  reader.at++;
  return edge(known);
}

const edges: Readonly<Record<string, Edge>> = { A: "start", z: "end", b: "word", B: "no-word" };

function group(reader: Reader): PatternNode {
  if (reader.depth++ > deepest) throw stop;
  const before = reader.flags;
  const [head = "", name, on, off, ends] =
    /^\?(?:(P?<\w+>)|([imsU]*)(?:-([imsU]+))?([:)]))/.exec(reader.text.slice(reader.at, reader.at + 100)) ?? [];
  if (head === "" && next(reader) === "?") throw stop;
  reader.at += head.length;
  if (name === undefined && head !== "")
    reader.flags = [...(before + (on ?? ""))].filter((flag) => !(off ?? "").includes(flag)).join("");
  if (ends === ")") {
    reader.depth--;
    return { kind: "row", parts: [] };
  }
  const node = choice(reader);
  if (!take(reader, ")")) throw stop;
  reader.depth--;
  reader.flags = before;
  return node;
}

function bracket(reader: Reader): CharacterSet {
  const isNot = take(reader, "^");
  const sets: CharacterSet[] = [];
  for (let first = true; first || next(reader) !== "]"; first = false) {
    if (reader.at >= reader.text.length) throw stop;
    sets.push(member(reader));
  }
  reader.at++;
  const cased = reader.flags.includes("i") ? anyCase(union(sets)) : union(sets);
  return isNot ? not(cased) : cased;
}

function member(reader: Reader): CharacterSet {
  const [written = "", isNot, name = ""] = /^\[:(\^?)(\w+):\]/.exec(reader.text.slice(reader.at, reader.at + 16)) ?? [];
  if (written !== "") {
    reader.at += written.length;
    const found = posixSet(name) ?? unreadable();
    return isNot === "^" ? not(found) : found;
  }
  const from = single(reader);
  if (typeof from === "function") return from;
  if (!/^-[^\]]/.test(reader.text.slice(reader.at, reader.at + 2))) return range(from, from);
  reader.at++;
  const to = single(reader);
  return typeof to === "function" || to < from ? unreadable() : range(from, to);
}

/** One character, or the set that an escape stands for. */
function single(reader: Reader): number | CharacterSet {
  const character = next(reader);
  reader.at += character.length;
  return character === "\\" ? escaped(reader) : (character.codePointAt(0) ?? unreadable());
}

function escape(reader: Reader): CharacterSet {
  const found = escaped(reader);
  return typeof found === "function" ? found : range(found, found);
}

const controls: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };

function escaped(reader: Reader): number | CharacterSet {
  const letter = next(reader);
  reader.at += letter.length;
  const rest = reader.text.slice(reader.at, reader.at + 40);
  const [hex = "", long, short] = letter === "x" ? (/^(?:\{([\da-f]{1,6})\}|([\da-f]{2}))/i.exec(rest) ?? []) : [];
  const [property = "", name = ""] = /^[pP]$/.test(letter) ? (/^(?:\{\^?(\w+)\}|[A-Z])/.exec(rest) ?? []) : [];
  reader.at += hex.length + property.length;
  if (hex !== "") return Number.parseInt(long ?? short ?? "", 16);
  if (property !== "") {
    const found = unicodeSet(name === "" ? property : name) ?? unreadable();
    return (letter === "P") === property.includes("^") ? found : not(found);
  }
  if (/^[^\w\s]/.test(letter)) return letter.codePointAt(0) ?? unreadable();
  return controls[letter] ?? namedSet(letter) ?? unreadable();
}

function set({ flags }: Reader, has: CharacterSet): PatternNode {
  return { kind: "set", has: flags.includes("i") ? anyCase(has) : has };
}

function edge(edge: Edge): PatternNode {
  return { kind: "edge", edge };
}

function one(character: string): CharacterSet {
  const code = character.codePointAt(0) ?? -1;
  return range(code, code);
}

function next({ text, at }: Reader): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

function take(reader: Reader, character: string): boolean {
  if (next(reader) !== character) return false;
  reader.at += character.length;
  return true;
}

function unreadable(): never {
  throw stop;
}
