/** The outlines of what lies behind masks, with the words of the host in place of those that the masks have. */
import type { OutlineItem } from "../model/outline";
import { covers, type Span } from "../model/span";
import { unmasked } from "../syntax/gotemplate/masked-word";
import { type EmbeddedFile, maskedFiles } from "./embedded";
import type { Spoken } from "./language-of";

/** The host's own outline and those of its masked files as one tree, by what holds what. */
export function withMasked(of: Spoken, own: readonly OutlineItem[]): readonly OutlineItem[] {
  const masked = maskedFiles(of).flatMap((embedded) =>
    (embedded.language.outline?.(embedded.file) ?? []).flatMap((item) => itemOut(item, embedded, of.file.text)),
  );
  return masked.length === 0 ? own : nested([...own, ...masked]);
}

function itemOut(item: OutlineItem, embedded: EmbeddedFile, host: string): readonly OutlineItem[] {
  const [span, whole] = [embedded.out(item.span), embedded.out(item.whole)];
  if (span === undefined || whole === undefined) return [];
  const from = { ...item.whole, start: item.span.start };
  const name = spelled(item.name, from, embedded, host);
  const detail = spelled(item.detail, item.whole, embedded, host, item.span.start);
  const children = item.children.flatMap((child) => itemOut(child, embedded, host));
  return [{ ...item, name, detail, span, whole, children }];
}

/** A text whose masked words are what the host has there, at the first place but one that another is known to have. */
function spelled(text: string, within: Span, { file, out }: EmbeddedFile, host: string, but?: number): string {
  return unmasked(text, (word) => {
    const found = occurrences(word, file.text, within).find(({ start }) => start !== but);
    const place = found && out(found);
    return place === undefined ? "…" : host.slice(place.start, place.end).replace(/\s+/g, " ");
  });
}

/** Where a word stands that is no part of a longer one. */
function occurrences(word: string, text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(word, start); at >= 0 && at < end; at = text.indexOf(word, at + word.length)) {
    const isWhole = text[at - 1] !== "_" && text[at + word.length] !== "_";
    if (isWhole) found.push({ start: at, end: at + word.length });
  }
  return found;
}

/** Every item below the innermost that holds it. */
function nested(items: readonly OutlineItem[]): readonly OutlineItem[] {
  const sorted = flat(items).sort((a, b) => a.whole.start - b.whole.start || b.whole.end - a.whole.end);
  const roots: Draft[] = [];
  const open: Draft[] = [];
  for (const item of sorted) {
    while (open.length > 0 && !covers(open.at(-1)?.whole ?? item.whole, item.whole)) open.pop();
    const draft = { ...item, children: [] };
    (open.at(-1)?.children ?? roots).push(draft);
    open.push(draft);
  }
  return roots;
}

type Draft = OutlineItem & { readonly children: Draft[] };

function flat(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...flat(item.children)]);
}
