/** What a place in a template is in. */
import type { SourceFile } from "../../../model/source-file";
import { type Span, shift, touches } from "../../../model/span";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import type { Item, Pipeline, Tag } from "../../../syntax/gotemplate/tree";
import { headsOf, itemsInside } from "../../../syntax/gotemplate/walk";
import { innerSpan } from "./named";

/** Names, operands, commands, pipelines, actions, branches and blocks, in any order. */
export function* around(file: SourceFile, offset: number): Iterable<Span> {
  yield* inItems(goTemplate(file).items, offset);
}

function* inItems(items: readonly Item[], offset: number): Iterable<Span> {
  for (const item of items) {
    if (!touches(item.span, offset)) continue;
    if (item.kind !== "text") yield item.span;
    for (const tag of headsOf(item)) yield* inTag(tag, offset);
    if ("branches" in item) for (const { tag, items: inside } of item.branches) yield* branch(tag.span, inside);
    if ("items" in item) yield* branch(item.tag.span, item.items);
    yield* inItems(itemsInside(item), offset);
  }
}

/** An action, and what follows it up to the next one of its block. */
function* branch(tag: Span, items: readonly Item[]): Iterable<Span> {
  yield tag;
  const end = items.at(-1)?.span.end;
  if (end !== undefined) yield { start: tag.end, end };
}

function* inTag({ span: { start }, action: { pipeline, name } }: Tag, offset: number): Iterable<Span> {
  const inside = [
    ...(pipeline === undefined ? [] : inPipeline(pipeline, offset - start)),
    ...(name === undefined ? [] : [name.span, innerSpan(name)]),
  ];
  for (const span of inside) yield shift(span, start);
}

function* inPipeline({ span, commands }: Pipeline, offset: number): Iterable<Span> {
  yield span;
  for (const command of commands) {
    yield command.span;
    for (const operand of command.operands) {
      if (!touches(operand.span, offset)) continue;
      yield operand.span;
      if (operand.kind === "string") yield innerSpan(operand);
      if (operand.kind === "parenthesis") yield* inPipeline(operand.pipeline, offset);
      if ("fields" in operand)
        for (const field of operand.fields) yield* [field.span, { start: operand.span.start, end: field.span.end }];
    }
  }
}
