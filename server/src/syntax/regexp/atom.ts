/** The smallest parts of a pattern: marks, classes, escapes and places. Single marks are left to the host's expressions. */
import { type Flags, fail, type Reader, type Stand, type Step } from "./pattern";

/** Reads one atom at the reader's place. */
export function readAtom(reader: Reader, flags: Flags): Step {
  const mark = String.fromCodePoint(reader.text.codePointAt(reader.at) ?? 0);
  if (mark === "[") return take(readClass(reader), flags);
  if (mark === "\\") return readEscape(reader, flags);
  reader.at += mark.length;
  if (mark === "^") return { op: "stand", at: flags.lines ? "line-start" : "text-start" };
  if (mark === "$") return { op: "stand", at: flags.lines ? "line-end" : "text-end" };
  return take(mark === "." ? "." : literal(mark), flags);
}

const stands: Readonly<Record<string, Stand>> = {
  A: "text-start",
  z: "text-end",
  b: "word-edge",
  B: "no-word-edge",
};

function readEscape(reader: Reader, flags: Flags): Step {
  const stand = stands[reader.text[reader.at + 1] ?? ""];
  if (stand === undefined) return take(escaped(reader), flags);
  reader.at += 2;
  return { op: "stand", at: stand };
}

const form =
  /\\(?:([dDsSwW])|([pP])(?:\{(\^?)(\w+)\}|([A-Z]))|x\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2})|([afnrtv])|([^\w\s]))/uy;
const controls: Readonly<Record<string, string>> = { a: "\x07", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };

/** One escape as the host's expressions write it, in a class or outside. */
function escaped(reader: Reader): string {
  form.lastIndex = reader.at;
  const found = form.exec(reader.text);
  if (found === null) fail(reader.at, `${reader.text.slice(reader.at, reader.at + 2)} means nothing in RE2`);
  const [whole, set, property, not, name, letter, wide, narrow, control, mark] = found;
  reader.at += whole.length;
  if (set !== undefined) return set === "s" ? "[\\t\\n\\f\\r ]" : set === "S" ? "[^\\t\\n\\f\\r ]" : `\\${set}`;
  if (property !== undefined) return propertyOf(reader, property, not === "^", name ?? letter ?? "");
  const code = wide ?? narrow;
  if (code !== undefined && Number.parseInt(code, 16) > 0x10ffff) fail(reader.at, "There is no such character");
  if (code !== undefined) return literal(String.fromCodePoint(Number.parseInt(code, 16)));
  return literal(control === undefined ? (mark ?? "") : (controls[control] ?? ""));
}

function propertyOf(reader: Reader, letter: string, not: boolean, name: string): string {
  const outer = not === (letter === "p") ? "P" : "p";
  const known = [name, `Script=${name}`].find((one) => compiles(`\\p{${one}}`));
  if (known === undefined) fail(reader.at - name.length - 1, `${name} is no property of characters`);
  return `\\${outer}{${known}}`;
}

const posix: Readonly<Record<string, string>> = {
  alnum: "0-9A-Za-z",
  alpha: "A-Za-z",
  ascii: "\\x00-\\x7F",
  blank: "\\t ",
  cntrl: "\\x00-\\x1F\\x7F",
  digit: "0-9",
  graph: "!-~",
  lower: "a-z",
  print: " -~",
  punct: "!-\\/:-@\\[-`\\{-~",
  space: "\\t\\n\\v\\f\\r ",
  upper: "A-Z",
  word: "0-9A-Za-z_",
  xdigit: "0-9A-Fa-f",
};

function readClass(reader: Reader): string {
  const { text, at } = reader;
  const isNegative = text[at + 1] === "^";
  reader.at += isNegative ? 2 : 1;
  const start = reader.at;
  let inside = "";
  while (reader.at === start || text[reader.at] !== "]") {
    if (reader.at >= text.length) fail(at, "This bracket is not closed: write \\[ for the mark itself");
    inside += readMember(reader);
  }
  reader.at++;
  const written = `[${isNegative ? "^" : ""}${inside}]`;
  return compiles(written) ? written : fail(at, "This class cannot be read: its ranges go from low to high");
}

function readMember(reader: Reader): string {
  const [named, name = ""] = /^\[:(\^?\w+):\]/.exec(reader.text.slice(reader.at, reader.at + 12)) ?? [];
  if (named !== undefined) {
    const set = posix[name];
    if (set === undefined) fail(reader.at, `${named} is no class`);
    reader.at += named.length;
    return set;
  }
  if (reader.text[reader.at] === "\\") return unbracketed(reader, escaped(reader));
  const mark = String.fromCodePoint(reader.text.codePointAt(reader.at) ?? 0);
  reader.at += mark.length;
  return mark === "-" ? rangeMark(reader) : literal(mark);
}

/** The classes that an escape stands for lose their brackets inside a class. */
function unbracketed(reader: Reader, written: string): string {
  if (written.startsWith("[^")) fail(reader.at, "\\S cannot stand in a class here: use \\s in a negated one");
  return written.startsWith("[") ? written.slice(1, -1) : written;
}

/** A hyphen between two marks makes a range; at either end it is itself. */
function rangeMark(reader: Reader): string {
  const before = reader.text[reader.at - 2];
  const isEdge = before === "[" || before === "^" || reader.text[reader.at] === "]";
  return isEdge ? "\\-" : "-";
}

function literal(mark: string): string {
  return `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`;
}

function compiles(written: string): boolean {
  try {
    return new RegExp(written, "u").source !== "";
  } catch {
    return false;
  }
}

/** A test of one mark; answers for ASCII are kept, as most texts are nothing else. */
function take(written: string, { ignoreCase, dotAll }: Flags): Step {
  const one = new RegExp(`^${written}$`, `u${ignoreCase ? "i" : ""}${dotAll ? "s" : ""}`);
  const known = new Map<string, boolean>();
  const test = (mark: string): boolean => {
    const answer = known.get(mark) ?? (written === "." ? dotAll || mark !== "\n" : one.test(mark));
    if (mark <= "\x7f") known.set(mark, answer);
    return answer;
  };
  return { op: "take", test };
}
