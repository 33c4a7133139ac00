/** Whole lines of a template that can stand in a named template: complete blocks that need nothing but one context. */
import type { Span } from "../../../model/span";
import type { Action, Branch, Item, Operand, Template } from "../../../syntax/gotemplate/tree";
import { headsOf, operandsIn, tagsIn } from "../../../syntax/gotemplate/walk";

/** The items that lie in a span, and how what is around them changes what they mean. */
export interface Stretch {
  readonly items: readonly Item[];
  /** True where the dot is not what `$` is. */
  readonly shifted: boolean;
}

/** Nothing where the span cuts a block or an action in two. */
export function stretchOf({ items }: Template, span: Span): Stretch | undefined {
  let [here, shifted] = [items, false];
  for (let next = holding(here, span); next !== undefined; next = holding(here, span)) {
    if ("branches" in next.item && next.item.kind !== "if") shifted = true;
    if (next.item.kind === "define" || next.item.kind === "block") shifted = false;
    here = next.items;
  }
  const inside = here.filter((item) => item.span.start < span.end && span.start < item.span.end);
  const isWhole = inside.every(
    ({ kind, span: { start, end } }) => kind === "text" || (span.start <= start && end <= span.end),
  );
  return isWhole ? { items: inside, shifted } : undefined;
}

/** The block whose inside the span lies in. */
function holding(
  items: readonly Item[],
  span: Span,
): { readonly item: Item; readonly items: readonly Item[] } | undefined {
  for (const item of items)
    for (const { start, end, inner } of insides(item))
      if (start <= span.start && span.end <= end) return { item, items: inner };
  return undefined;
}

/** What lies between the tags of an item. */
function insides(item: Item): readonly (Span & { readonly inner: readonly Item[] })[] {
  if (item.kind === "define" || item.kind === "block")
    return [{ start: item.tag.span.end, end: item.end?.span.start ?? item.span.end, inner: item.items }];
  if (!("branches" in item)) return [];
  return item.branches.map((branch, index) => ({
    start: branch.tag.span.end,
    end: (item.branches[index + 1]?.tag ?? item.end)?.span.start ?? item.span.end,
    inner: branch.items,
  }));
}

/** What a named template of the stretch must be given, as it is written; nothing where one thing is not enough. */
export function contextFor({ items, shifted }: Stretch, after: readonly Item[]): "." | "$" | undefined {
  const actions = actionsIn(items);
  const declared = new Set(actions.flatMap(({ pipeline }) => (pipeline?.variables ?? []).map(({ name }) => name)));
  const assigned = actions.filter(({ pipeline }) => pipeline?.operator === "assign");
  const used = variablesIn(actions);
  const isClosed = [...used].every((name) => name === "$" || declared.has(name)) && assigned.length === 0;
  const isLeft = [...variablesIn(actionsIn(after))].some((name) => declared.has(name));
  if (!isClosed || isLeft || !canMove(items, false)) return undefined;
  if (!shifted || !used.has("$")) return ".";
  return usesDot(items) ? undefined : "$";
}

function actionsIn(items: readonly Item[]): readonly Action[] {
  return tagsIn(items).map(({ action }) => action);
}

function variablesIn(actions: readonly Action[]): ReadonlySet<string> {
  const operands = actions.flatMap(operandsIn);
  return new Set(operands.flatMap((operand) => (operand.kind === "variable" ? operand.name : [])));
}

/** Nothing that is broken, defines something or leaves a loop outside. */
function canMove(items: readonly Item[], inLoop: boolean): boolean {
  return items.every((item) => {
    if (item.kind === "break" || item.kind === "continue") return inLoop;
    if (item.kind === "broken" || item.kind === "define" || item.kind === "block") return false;
    if (!("branches" in item)) return true;
    return (
      item.end !== undefined && item.branches.every((each) => canMove(each.items, inLoop || item.kind === "range"))
    );
  });
}

/** True where something reads the dot of the stretch itself. */
function usesDot(items: readonly Item[]): boolean {
  return items.some((item) => {
    if (headsOf(item).some(({ action }) => operandsIn(action).some(isDot))) return true;
    if (!("branches" in item)) return false;
    const keepsDot = (branch: Branch) => item.kind === "if" || branch.tag.action.pipeline === undefined;
    return item.branches.some((branch) => keepsDot(branch) && usesDot(branch.items));
  });
}

function isDot({ kind }: Operand): boolean {
  return kind === "dot";
}
