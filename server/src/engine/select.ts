/** Growing a selection: from a word to what it is in, and on to the whole file. */
import type { OutlineItem } from "../model/outline";
import type { Snapshot } from "../model/snapshot";
import { covers, type Span, touches } from "../model/span";
import { spoken } from "./language-of";

/** Spans around a place, each wholly in the next and smaller than it; the last is the file. */
export function selectionsAt(snapshot: Snapshot, path: string, offset: number): readonly Span[] {
  const text = snapshot.files.get(path)?.text ?? "";
  const of = spoken(snapshot, path);
  const known = of === undefined ? [] : [...(of.language.around?.(of.file, offset) ?? [])];
  const parts = partsAt(of?.language.outline?.(of.file) ?? [], offset);
  const here = [wordAt(text, offset), ...known, ...parts].filter(
    (span) => touches(span, offset) && span.end > span.start,
  );
  return chain([...here, { start: 0, end: text.length }]);
}

/** What does not hold the smaller one before it stands beside the place. */
function chain(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => length(a) - length(b))) {
    const last = found.at(-1);
    if (last === undefined || (covers(span, last) && length(span) > length(last))) found.push(span);
  }
  return found;
}

function partsAt(items: readonly OutlineItem[], offset: number): readonly Span[] {
  return items
    .filter(({ whole }) => touches(whole, offset))
    .flatMap(({ whole, children }) => [whole, ...partsAt(children, offset)]);
}

/** Letters, digits and underscores. */
function wordAt(text: string, offset: number): Span {
  let [start, end] = [offset, offset];
  while (start > 0 && isLetter(text, start - 1)) start--;
  while (end < text.length && isLetter(text, end)) end++;
  return { start, end };
}

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{N}_]/u.test(text.charAt(at));
}

function length({ start, end }: Span): number {
  return end - start;
}
