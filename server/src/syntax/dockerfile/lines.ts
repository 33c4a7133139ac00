/** How the builder reads lines: comments, blanks and continuations. Facts from BuildKit's parser. */

const space = 32;
const tab = 9;
const carriageReturn = 13;
const hash = 35;

/** The offset of the line's end, before its `\n`, from any place in it. */
export function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}

/** The first offset from `from` up to `to` that holds no white space. */
export function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The end of a stretch without the white space at its end. */
export function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** White space that parts a keyword from its arguments and plain words from each other: ASCII only. */
export function isBlank(code: number): boolean {
  return code === space || (code >= tab && code <= carriageReturn);
}

/** White space that is trimmed and that parts quoted words: Unicode's, as Go knows it. */
export function isSpace(code: number): boolean {
  return code < 0x80 ? isBlank(code) : code === 0xa0 || code === 0x85 || (code >= 0x1680 && isWideSpace(code));
}

/** True when the first mark of the line is `#`. */
export function isComment(text: string, start: number, end: number): boolean {
  const first = skipBlank(text, start, end);
  return first < end && text.charCodeAt(first) === hash;
}

/**
 * Where a continued line's own text ends: at its escape character, which must be the last mark of the line and not be
 * escaped itself. Nothing when the line is not continued.
 */
export function continuationAt(text: string, start: number, end: number, escape: string): number | undefined {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) === carriageReturn) at--;
  while (at > start && (text.charCodeAt(at - 1) === space || text.charCodeAt(at - 1) === tab)) at--;
  const mark = escape.charCodeAt(0);
  if (at === start || text.charCodeAt(at - 1) !== mark) return undefined;
  return at - 1 > start && text.charCodeAt(at - 2) === mark ? undefined : at - 1;
}

function isWideSpace(code: number): boolean {
  if (code >= 0x2000 && code <= 0x200a) return true;
  return code === 0x1680 || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}
