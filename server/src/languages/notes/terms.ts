/** Finding a term in somebody's notes, where instruction names look like everyday English. */

import type { Span } from "../../model/span";

/** Names in capitals that are no English words, so that people write them in any case. */
const unusual = new Set("CMD WORKDIR ENTRYPOINT HEALTHCHECK ONBUILD STOPSIGNAL".split(" "));

/** True for a name in capitals, such as RUN or a variable's, whose small spelling is an everyday word. */
export function isEveryday(term: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(term) && !unusual.has(term);
}

/** More places than any hover or list shows. */
const hitLimit = 300;

/** The places of a term as a whole word in a text; words also in the plural, and `StatefulSet` as "stateful set". */
export function* hits(text: string, term: string): Generator<Span> {
  if (term.trim() === "") return;
  const pattern = new RegExp(escaped(term), isEveryday(term) ? "g" : "gi");
  let count = 0;
  for (const match of text.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!isWhole(text, span, isEveryday(term))) continue;
    yield span;
    if (++count === hitLimit) return;
  }
}

function isWhole(text: string, { start, end }: Span, exactly: boolean): boolean {
  const rest = text.slice(end, end + 4);
  if (/[\w$-]/.test(text.charAt(start - 1)) || /^\.\w/.test(rest)) return false;
  return !/^[\w-]/.test(exactly ? rest : rest.replace(/^e?s(?![\w-])/, ""));
}

function escaped(term: string): string {
  return term
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s{1,3}")
    .replace(/(?<=[a-z])(?=[A-Z])/g, "\\s?");
}
