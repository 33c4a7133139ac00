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
  const written = (text: string) => spelled(text, item.whole, embedded, host);
  const children = item.children.flatMap((child) => itemOut(child, embedded, host));
  return [{ ...item, name: written(item.name), detail: written(item.detail), span, whole, children }];
}

/** A text whose masked words are what the host has there. */
function spelled(text: string, whole: Span, { file, out }: EmbeddedFile, host: string): string {
  return unmasked(text, (word) => {
    const start = file.text.indexOf(word, whole.start);
    const place = start < 0 || start >= whole.end ? undefined : out({ start, end: start + word.length });
    return place === undefined ? "…" : host.slice(place.start, place.end).replace(/\s+/g, " ");
  });
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
