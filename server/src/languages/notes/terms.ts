/** Finding a term in somebody's notes, where instruction names look like everyday English. */

/** Names in capitals that are no English words, so that people write them in any case. */
const unusual = new Set("CMD WORKDIR ENTRYPOINT HEALTHCHECK ONBUILD STOPSIGNAL".split(" "));

/** True for a name in capitals, such as RUN or a variable's, whose small spelling is an everyday word. */
export function isEveryday(term: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(term) && !unusual.has(term);
}

/** More places than any hover or list shows. */
const hitLimit = 300;

/** The offsets of a term as a whole word in a text; words also in the plural. */
export function* hits(text: string, term: string): Iterable<number> {
  if (term.trim() === "") return;
  const pattern = new RegExp(escaped(term), isEveryday(term) ? "g" : "gi");
  let count = 0;
  for (const match of text.matchAll(pattern)) {
    if (!isWhole(text, match.index, match.index + match[0].length, isEveryday(term))) continue;
    yield match.index;
    if (++count === hitLimit) return;
  }
}

function isWhole(text: string, start: number, end: number, exactly: boolean): boolean {
  const rest = text.slice(end, end + 4);
  if (/[\w$-]/.test(text.charAt(start - 1)) || /^\.\w/.test(rest)) return false;
  return !/^[\w-]/.test(exactly ? rest : rest.replace(/^e?s(?![\w-])/, ""));
}

function escaped(term: string): string {
  return term
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s{1,3}");
}
