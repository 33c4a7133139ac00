/** What editors draw beside a template: its named templates, its longer blocks, and what may be folded. */
import type { Fold, OutlineItem } from "../../../model/outline";
import type { SourceFile } from "../../../model/source-file";
import { type Span, shift, slice } from "../../../model/span";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import type { Control, Define, Item } from "../../../syntax/gotemplate/tree";
import { itemsIn, itemsInside } from "../../../syntax/gotemplate/walk";
import { innerSpan } from "./named";

/** Shorter controls are no landmarks. */
const fewestLines = 5;

/** Definitions and blocks, and `if`, `with` and `range` of several lines. */
export function outline(file: SourceFile): readonly OutlineItem[] {
  return entries(file.text, goTemplate(file).items);
}

function entries(text: string, items: readonly Item[]): readonly OutlineItem[] {
  return items.flatMap((item) => {
    const children = entries(text, itemsInside(item));
    if ("items" in item) return [defined(item, children)];
    if (!("branches" in item)) return [];
    return slice(text, item.span).split("\n").length > fewestLines ? [block(text, item, children)] : children;
  });
}

function defined({ kind, tag, span }: Define, children: readonly OutlineItem[]): OutlineItem {
  const { name, keyword = { start: 0, end: 2 } } = tag.action;
  const place = shift(name === undefined ? keyword : innerSpan(name), tag.span.start);
  return { name: name?.value || kind, detail: kind, kind: "section", span: place, whole: span, children };
}

function block(text: string, { branches, span }: Control, children: readonly OutlineItem[]): OutlineItem {
  const tag = branches[0]?.tag;
  const { keyword, pipeline } = tag?.action ?? {};
  const place = keyword && tag ? shift(keyword, tag.span.start) : span;
  const whole = tag && pipeline ? { start: place.start, end: tag.span.start + pipeline.span.end } : span;
  const name = slice(text, whole).replace(/\s+/g, " ").slice(0, 80);
  return { name, detail: "", kind: "part", span: place, whole: span, children };
}

/** Branches up to the line before the next tag, definitions, and comments of several lines. */
export function folds(file: SourceFile): readonly Fold[] {
  const { text } = file;
  return itemsIn(goTemplate(file).items).flatMap((item): readonly Fold[] => {
    if (item.kind === "comment") return lines(text, item.span, "comment");
    if ("items" in item) return lines(text, upTo(text, item.tag.span.start, item.end?.span.start ?? item.span.end));
    if (!("branches" in item)) return [];
    return item.branches.flatMap(({ tag }, index) => {
      const next = item.branches[index + 1]?.tag.span.start ?? item.end?.span.start ?? item.span.end;
      return lines(text, upTo(text, tag.span.start, next));
    });
  });
}

function upTo(text: string, start: number, next: number): Span {
  const lineBreak = text.lastIndexOf("\n", next - 1);
  return { start, end: Math.max(start, lineBreak) };
}

function lines(text: string, span: Span, kind: Fold["kind"] = "region"): readonly Fold[] {
  return slice(text, span).includes("\n") ? [{ span, kind }] : [];
}
