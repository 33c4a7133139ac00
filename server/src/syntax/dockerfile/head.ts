/** An instruction's keyword and flags: what stands before its arguments. Facts from BuildKit's command splitter. */
import { readFlags } from "./flags";
import { isBlank, skipBlank, trimEnd } from "./lines";
import { wordOf } from "./logical";
import type { Flag, Logical, Word } from "./tree";

/** Offsets are those of the joined text. */
export interface Head {
  readonly keyword: Word;
  /** The keyword in upper case. */
  readonly name: string;
  readonly keywordEnd: number;
  readonly flags: readonly Flag[];
  /** Where the arguments start. */
  readonly end: number;
}

/** Reads the head that starts at `from` or behind the white space there; without an escape, flags are arguments. */
export function readHead(logical: Logical, from: number, escape: string | undefined): Head {
  const { text } = logical;
  const start = skipBlank(text, from, text.length);
  const end = trimEnd(text, start, text.length);
  let keywordEnd = start;
  while (keywordEnd < end && !isBlank(text.charCodeAt(keywordEnd))) keywordEnd++;
  const keyword = wordOf(logical, start, keywordEnd);
  const name = keyword.text.toUpperCase();
  if (escape === undefined) return { keyword, name, keywordEnd, flags: [], end: skipBlank(text, keywordEnd, end) };
  const { flags, end: argumentsStart } = readFlags(logical, keywordEnd, escape, end);
  return { keyword, name, keywordEnd, flags, end: argumentsStart };
}
