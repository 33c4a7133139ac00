/** Places inside a scalar: where a stretch of its text is written, through quotes, escapes, folds and indentation. */
import type { Span } from "../../model/span";
import type { YamlScalar } from "./tree";

/** Where the characters of `inner`, counted in the scalar's text, stand in the document's; the scalar's own span at worst. */
export function spanWithin({ text, start, end, style }: YamlScalar, source: string, inner: Span): Span {
  const from = style === "plain" ? start : start + 1;
  const places = placesOf(text.slice(0, inner.end), source.slice(0, end), bodyStart(source, from, style));
  if (places === undefined) return { start, end };
  const last = places.at(-1);
  const after = last === undefined ? from : last + 1;
  const first = places[inner.start] ?? after;
  return { start: first, end: Math.max(first, after) };
}

/** Block scalars begin on the line after their `|` and its marks. */
function bodyStart(source: string, from: number, style: YamlScalar["style"]): number {
  if (style !== "literal" && style !== "folded") return from;
  const line = source.indexOf("\n", from);
  return line < 0 ? source.length : line + 1;
}

/** Where each character stands: what is written beside them is passed over. */
function placesOf(text: string, source: string, from: number): readonly number[] | undefined {
  const places: number[] = [];
  let at = from;
  for (let index = 0; index < text.length; index++) {
    while (at < source.length && !isSame(source.charAt(at), text.charAt(index))) at++;
    if (at >= source.length) return undefined;
    places.push(at++);
    if (index + 1 < text.length) at = afterFold(text, index, source, at);
  }
  return places;
}

/** A break may stand for a blank, and is followed by indentation that is in no text. */
function afterFold(text: string, index: number, source: string, at: number): number {
  if (source.charAt(at - 1) !== "\n" || text.charAt(index + 1) === " ") return at;
  let next = at;
  while (source.charAt(next) === " ") next++;
  return next;
}

function isSame(written: string, meant: string): boolean {
  return written === meant || (written === "\n" && meant === " ");
}
