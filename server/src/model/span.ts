/** Places in a text: half-open ranges of UTF-16 offsets, the only coordinates the engine knows. */

/** From `start` up to, and without, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when a cursor at `offset` is in the span or at either of its ends. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** True when `inner` lies wholly in `outer`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the two spans share a place, an empty span included. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The span moved by `by`; the same object when nothing moves. */
export function shift(span: Span, by: number): Span {
  return by === 0 ? span : { start: span.start + by, end: span.end + by };
}

/** A text that keeps only itself alive: a slice keeps the whole text it was cut from. */
export function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}

/** The text a span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
