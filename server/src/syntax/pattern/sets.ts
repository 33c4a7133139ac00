/** The sets of characters that patterns have names for. */
import type { CharacterSet } from "./tree";

/** A set that `\d` and its like stand for; nothing for a letter that names none. */
export function namedSet(letter: string): CharacterSet | undefined {
  const set = shorthands[letter.toLowerCase()];
  return set === undefined || letter === letter.toLowerCase() ? set : not(set);
}

/** A set such as `alpha` in `[[:alpha:]]`. */
export function posixSet(name: string): CharacterSet | undefined {
  const source = posix[name];
  return source === undefined ? undefined : ofSource(`[${source}]`);
}

/** A Unicode category or script such as `L` or `Greek`. */
export function unicodeSet(name: string): CharacterSet | undefined {
  for (const property of [name, `Script=${name}`]) {
    try {
      return ofSource(`\\p{${property}}`);
    } catch {}
  }
  return undefined;
}

/** All but the characters of a set. */
export function not(set: CharacterSet): CharacterSet {
  return (code) => !set(code);
}

/** The characters of any of several sets. */
export function union(sets: readonly CharacterSet[]): CharacterSet {
  return (code) => sets.some((set) => set(code));
}

/** The characters from one to another. */
export function range(from: number, to: number): CharacterSet {
  return (code) => from <= code && code <= to;
}

/** A set whose letters count in both cases. */
export function anyCase(set: CharacterSet): CharacterSet {
  const other = (text: string) => set(text.codePointAt(0) ?? -1);
  return (code) => {
    if (set(code)) return true;
    const text = String.fromCodePoint(code);
    return other(text.toLowerCase()) || other(text.toUpperCase());
  };
}

/** The characters of words: they decide where a word's edge is. */
export const isWord = ofSource("[0-9A-Za-z_]");

const shorthands: Readonly<Record<string, CharacterSet>> = {
  d: ofSource("[0-9]"),
  w: isWord,
  s: ofSource("[\\t\\n\\f\\r ]"),
};

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
  punct: "!-\\/:-@\\[-`{-~",
  space: "\\t\\n\\v\\f\\r ",
  upper: "A-Z",
  word: "0-9A-Za-z_",
  xdigit: "0-9A-Fa-f",
};

function ofSource(source: string): CharacterSet {
  const one = new RegExp(source, "u");
  return (code) => one.test(String.fromCodePoint(code));
}
