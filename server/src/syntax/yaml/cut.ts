/** Cuts a stream into documents at its markers, without looking inside them. */
import type { Span } from "../../model/span";

const byteOrderMark = 0xfeff;
const hash = 35;
const percent = 37;
const lineFeed = 10;
const dash = 45;
const dot = 46;

/**
 * The documents of a stream, linear in its text. A line that is only `---` parts two documents and is in neither; one
 * with something beside the marker, or below a directive, stays in the document it begins. Before the first marker and
 * after `...` there is a document where something is written, if only a comment. JSON objects may follow one another
 * without a marker.
 */
export function cut(text: string): readonly Span[] {
  const documents: Span[] = [];
  let start = skipMark(text, 0);
  let opened = false;
  const close = (end: number) => {
    if (opened || hasInk(text, start, end)) documents.push({ start, end });
  };
  for (let marker = markerFrom(text, start); marker < text.length; marker = markerFrom(text, marker + 3)) {
    const ends = text.charCodeAt(marker) !== dash;
    if (!ends && !opened && startsWithDirective(text, start, marker)) {
      opened = true;
      continue;
    }
    close(marker);
    start = ends || isAlone(text, marker) ? lineAfter(text, marker) : marker;
    if (ends && !isAlone(text, marker)) start = marker + 3;
    start = skipMark(text, start);
    opened = !ends;
  }
  close(text.length);
  return documents.length > 0 ? documents.flatMap((span) => jsonObjects(text, span)) : [{ start, end: text.length }];
}

/** The JSON objects in a document, each on lines of its own, as kubectl reads them; a document of YAML as it is. */
function jsonObjects(text: string, { start, end }: Span): readonly Span[] {
  const body = text.slice(start, end);
  if (!/^\s*\{/.test(body)) return [{ start, end }];
  const ends = [...body.matchAll(/\}\s*\n(?=\{)/g)].map((match) => start + match.index + match[0].length);
  return [...ends, end].map((to, index) => ({ start: ends[index - 1] ?? start, end: to }));
}

/** The next `---` or `...` at the start of a line, from `from` on; the text's length where there is none. */
function markerFrom(text: string, from: number): number {
  let at = from === 0 || text.charCodeAt(from - 1) === byteOrderMark ? from : nextLine(text, from);
  while (at < text.length) {
    const first = text.charCodeAt(at);
    if ((first === dash || first === dot) && isMarker(text, at, first)) return at;
    at = nextLine(text, at);
  }
  return text.length;
}

function isMarker(text: string, at: number, mark: number): boolean {
  if (text.charCodeAt(at + 1) !== mark || text.charCodeAt(at + 2) !== mark) return false;
  return at + 3 >= text.length || isBlank(text.charCodeAt(at + 3));
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end + 1;
}

function lineAfter(text: string, marker: number): number {
  return nextLine(text, marker + 3);
}

/** True when nothing but blanks stands beside the marker. */
function isAlone(text: string, marker: number): boolean {
  let at = marker + 3;
  while (at < text.length && text.charCodeAt(at) !== lineFeed && isBlank(text.charCodeAt(at))) at++;
  return at >= text.length || text.charCodeAt(at) === lineFeed;
}

/** True when only blanks, comments and at least one directive stand between. */
function startsWithDirective(text: string, start: number, end: number): boolean {
  let found = false;
  for (let at = start; at < end; at = nextLine(text, at)) {
    const directive = text.charCodeAt(at) === percent;
    const first = directive ? at : skipBlank(text, at, end);
    if (!directive && first < end && text.charCodeAt(first) !== lineFeed && text.charCodeAt(first) !== hash)
      return false;
    found ||= directive;
  }
  return found;
}

function hasInk(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at < end;
}

function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) !== lineFeed && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function skipMark(text: string, at: number): number {
  return text.charCodeAt(at) === byteOrderMark ? at + 1 : at;
}
