/** The actions of a template, one by one. */
import { memo } from "../../../model/memo";
import type { SourceFile } from "../../../model/source-file";
import type { Span } from "../../../model/span";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import type { Item, Pipeline, StringTerm, Tag } from "../../../syntax/gotemplate/tree";
import { itemsIn, itemsInside } from "../../../syntax/gotemplate/walk";

/** An action with what it is. */
export interface Action {
  readonly tag: Tag;
  /** `if`, `else if`, `define` …; nothing where it prints, declares, or cannot be placed. */
  readonly keyword: Span | undefined;
  readonly name: StringTerm | undefined;
  readonly pipeline: Pipeline | undefined;
  readonly item: Item;
}

/** In the order of the text. */
export const actions: (file: SourceFile) => readonly Action[] = memo((file) =>
  itemsIn(goTemplate(file).items)
    .flatMap((item) => actionsOf(file, item))
    .sort((a, b) => a.tag.span.start - b.tag.span.start),
);

function actionsOf(file: SourceFile, item: Item): readonly Action[] {
  if (item.kind === "text") return [];
  const end = "end" in item && item.end !== undefined ? [ending(file, item, item.end)] : [];
  if ("branches" in item)
    return [
      ...item.branches.map(({ tag, keyword, pipeline }) => ({ tag, keyword, pipeline, name: undefined, item })),
      ...end,
    ];
  const keyword = "keyword" in item ? item.keyword : undefined;
  const name = "name" in item ? item.name : undefined;
  return [{ tag: item.tag, keyword, name, pipeline: "pipeline" in item ? item.pipeline : undefined, item }, ...end];
}

function ending({ text }: SourceFile, item: Item, tag: Tag): Action {
  const start = text.indexOf("end", tag.span.start);
  return { tag, keyword: { start, end: start + 3 }, name: undefined, pipeline: undefined, item };
}

/** The action in whose braces a place is. */
export function actionAt(file: SourceFile, offset: number): Action | undefined {
  const before = actions(file).findLast(({ tag }) => tag.span.start + 2 <= offset);
  if (before === undefined || offset > before.tag.span.end) return undefined;
  const isClosed = file.text.startsWith("}}", before.tag.span.end - 2);
  return isClosed && offset > before.tag.span.end - 2 ? undefined : before;
}

/** What a place stands in the inside of, the outermost first. */
export function holders(file: SourceFile, offset: number): readonly Item[] {
  return itemsIn(goTemplate(file).items).filter((item) => {
    const head = "tag" in item ? item.tag : "branches" in item ? item.branches[0]?.tag : undefined;
    return itemsInside(item).length > 0 && head !== undefined && head.span.end <= offset && offset < item.span.end;
  });
}
