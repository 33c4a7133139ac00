/** Flags between an instruction's keyword and its arguments. Facts from BuildKit's command splitter. */
import { isBlank } from "./lines";
import { type Logical, wordOf } from "./logical";
import type { Flag } from "./tree";
import { unquote, wordEnd } from "./words";

/** The flags and the offset where the arguments start. A lone `--` ends the flags. */
export function readFlags(
  logical: Logical,
  start: number,
  escape: string,
): { readonly flags: readonly Flag[]; readonly end: number } {
  const { text } = logical;
  const flags: Flag[] = [];
  let at = skip(text, start);
  while (text.startsWith("--", at)) {
    const end = wordEnd(text, at, text.length, { escape });
    if (end - at > 2) flags.push(flagOf(logical, at, end, escape));
    const lone = end - at === 2;
    at = skip(text, end);
    if (lone) break;
  }
  return { flags, end: at };
}

function flagOf(logical: Logical, start: number, end: number, escape: string): Flag {
  const equals = logical.text.slice(start, end).indexOf("=");
  const whole = wordOf(logical, start, end);
  if (equals < 0) return { start: whole.start, end: whole.end, name: whole, value: undefined };
  const value = wordOf(logical, start + equals + 1, end);
  return {
    start: whole.start,
    end: whole.end,
    name: wordOf(logical, start, start + equals),
    value: { ...value, text: unquote(value.text, escape) },
  };
}

function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}
