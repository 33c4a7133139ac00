/** The actions of a template at places in it. */
import type { Finding } from "../../../model/finding";
import { moved } from "../../../model/finding";
import type { SourceFile } from "../../../model/source-file";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import type { Action, Item, Tag } from "../../../syntax/gotemplate/tree";
import { headsOf, itemsIn, itemsInside } from "../../../syntax/gotemplate/walk";

/** The action in whose braces a place is. */
export function tagAt(file: SourceFile, offset: number): Tag | undefined {
  const before = goTemplate(file).tags.findLast(({ span }) => span.start + 2 <= offset);
  if (before === undefined || offset > before.span.end) return undefined;
  return isClosed(before.action) && offset > before.span.end - 2 ? undefined : before;
}

/** True for an action with both its braces. */
export function isClosed({ text }: Action): boolean {
  return text.endsWith("}}") && text.length >= 4;
}

/** What a look at single actions with a pipeline finds, each at its place; a look that remembers costs a keystroke its own action. */
export function* inActions(file: SourceFile, look: (action: Action) => readonly Finding[]): Generator<Finding> {
  for (const { span, action } of goTemplate(file).tags)
    if (action.pipeline !== undefined) for (const finding of look(action)) yield moved(finding, span.start);
}

/** What a place stands in the inside of, the outermost first. */
export function holders(file: SourceFile, offset: number): readonly Item[] {
  return itemsIn(goTemplate(file).items).filter((item) => {
    const [head] = headsOf(item);
    return itemsInside(item).length > 0 && head !== undefined && head.span.end <= offset && offset < item.span.end;
  });
}
