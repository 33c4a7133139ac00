/** `KEY=value` lists of ENV, LABEL and ARG. Facts from BuildKit's line parsers. */
import type { Span } from "../../model/span";
import { isBlank } from "./lines";
import { spanOf, wordOf } from "./logical";
import type { Logical, Pair } from "./tree";
import { quotedWords } from "./words";

/** ENV and LABEL without `=` in the first word take the old form: one key, and the rest is its value. */
export function readPairs(
  logical: Logical,
  start: number,
  end: number,
  escape: string,
  oldForm: boolean,
): readonly Pair[] {
  const words = quotedWords(logical.text, start, end, { escape });
  const [first] = words;
  if (first === undefined) return [];
  if (oldForm && !logical.text.slice(first.start, first.end).includes("=")) return [oldPair(logical, start, end)];
  return words.map((word) => pairOf(logical, word));
}

function pairOf(logical: Logical, word: Span): Pair {
  const equals = logical.text.slice(word.start, word.end).indexOf("=");
  const key = wordOf(logical, word.start, equals < 0 ? word.end : word.start + equals);
  if (equals < 0) return { start: key.start, end: key.end, key, value: undefined, equals: false };
  const value = wordOf(logical, word.start + equals + 1, word.end);
  const { start, end } = spanOf(logical, word.start, word.end);
  return { start, end, key, value, equals: true };
}

function oldPair(logical: Logical, start: number, end: number): Pair {
  let keyEnd = start;
  while (keyEnd < end && !isBlank(logical.text.charCodeAt(keyEnd))) keyEnd++;
  let valueStart = keyEnd;
  while (valueStart < end && isBlank(logical.text.charCodeAt(valueStart))) valueStart++;
  const value = valueStart < end ? wordOf(logical, valueStart, end) : undefined;
  return { ...spanOf(logical, start, end), key: wordOf(logical, start, keyEnd), value, equals: false };
}
