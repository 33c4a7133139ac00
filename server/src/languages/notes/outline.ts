/** Headings as a tree, and what lies below them as folds. */
import type { Fold, OutlineItem } from "../../model/outline";
import type { SourceFile } from "../../model/source-file";
import { page, type Section, sections } from "./facts";

/** The sections, inner ones in outer ones. */
export function outline(file: SourceFile): readonly OutlineItem[] {
  const top: OutlineItem[] = [];
  const open: { level: number; children: OutlineItem[] }[] = [];
  for (const section of sections(file)) {
    const children: OutlineItem[] = [];
    while ((open.at(-1)?.level ?? 0) >= section.heading.level) open.pop();
    (open.at(-1)?.children ?? top).push(item(section, children));
    open.push({ level: section.heading.level, children });
  }
  return top;
}

/** Sections and fenced blocks. */
export function folds(file: SourceFile): readonly Fold[] {
  const spans = [
    ...sections(file).map(({ whole }) => ({ start: whole.start, end: trimmedEnd(file.text, whole.end) })),
    ...page(file).fences.map(({ span }) => span),
  ];
  return spans
    .filter(({ start, end }) => /[\r\n]/.test(file.text.slice(start, end)))
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ span, kind: "region" }));
}

function item({ heading, whole }: Section, children: readonly OutlineItem[]): OutlineItem {
  return { name: heading.text || "…", detail: "", kind: "section", span: heading.span, whole, children };
}

function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
