/** Flags between an instruction's keyword and its arguments. Facts from BuildKit's command splitter. */
import { isBlank, skipBlank } from "./lines";
import { placeOf, spanOf } from "./logical";
import { unquoteFlag } from "./quotes";
import type { Flag, Logical } from "./tree";
import { wordEnd } from "./words";

const none: readonly Flag[] = [];

/** The flags and the offset where the arguments start. A lone `--` ends the flags. */
export function readFlags(
  logical: Logical,
  start: number,
  escape: string,
  stop = logical.text.length,
): { readonly flags: readonly Flag[]; readonly end: number } {
  const { text } = logical;
  let at = skipAscii(text, start);
  if (!text.startsWith("--", at)) return { flags: none, end: skipBlank(text, at, text.length) };
  const flags: Flag[] = [];
  while (text.startsWith("--", at)) {
    const end = wordEnd(text, at, stop, { escape, flags: true });
    const lone = unquoteFlag(text.slice(at, end), escape) === "--";
    if (!lone) flags.push(flagOf(logical, at, end, escape));
    at = skipAscii(text, end);
    if (lone) break;
  }
  return { flags, end: skipBlank(text, at, text.length) };
}

/** Quotes are taken from the whole flag first: one may open before the equals sign. */
function flagOf(logical: Logical, start: number, end: number, escape: string): Flag {
  const raw = logical.text.slice(start, end);
  const plain = unquoteFlag(raw, escape);
  const { start: from, end: to } = spanOf(logical, start, end);
  const equals = raw.indexOf("=");
  if (equals < 0) return { start: from, end: to, name: { start: from, end: to, text: plain }, value: undefined };
  const cut = plain.indexOf("=");
  const name = { start: from, end: placeOf(logical, start + equals - 1) + 1, text: plain.slice(0, cut) };
  const valueStart = end > start + equals + 1 ? placeOf(logical, start + equals + 1) : to;
  return { start: from, end: to, name, value: { start: valueStart, end: to, text: plain.slice(cut + 1) } };
}

function skipAscii(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}
