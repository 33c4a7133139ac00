/** Ways through a template's tree, in the order of the text. */
import { memo } from "../../model/memo";
import type { Action, Command, Item, Operand, Pipeline, Tag } from "./tree";

/** Every item with all inside it, each before what it holds. */
export const itemsIn: (items: readonly Item[]) => readonly Item[] = memo((items) => {
  const found: Item[] = [];
  collect(items, found);
  return found;
});

function collect(items: readonly Item[], found: Item[]): void {
  for (const item of items) {
    found.push(item);
    if ("items" in item) collect(item.items, found);
    else if ("branches" in item) for (const branch of item.branches) collect(branch.items, found);
  }
}

/** What an item holds, of all its branches. */
export function itemsInside(item: Item): readonly Item[] {
  if ("items" in item) return item.items;
  return "branches" in item ? item.branches.flatMap(({ items }) => items) : [];
}

/** Every pair of braces of the items and of what they hold. */
export function tagsIn(items: readonly Item[], found: Tag[] = []): readonly Tag[] {
  for (const item of items) {
    if ("branches" in item)
      for (const branch of item.branches) {
        found.push(branch.tag);
        tagsIn(branch.items, found);
      }
    else if ("tag" in item) found.push(item.tag);
    if ("items" in item) tagsIn(item.items, found);
    if ("end" in item && item.end !== undefined) found.push(item.end);
  }
  return found;
}

/** The tags of an item itself, without those of what it holds and without its end. */
export function headsOf(item: Item): readonly Tag[] {
  if ("branches" in item) return item.branches.map(({ tag }) => tag);
  return "tag" in item ? [item.tag] : [];
}

/** A command with how it is called. */
export interface CommandUse {
  readonly command: Command;
  /** True where a pipe adds an operand at the end. */
  readonly piped: boolean;
}

/** Every command of an action, those in parentheses included. */
export const commandsIn: (action: Action) => readonly CommandUse[] = memo(({ pipeline }) =>
  pipeline === undefined ? [] : commandsOf(pipeline, []),
);

function commandsOf(pipeline: Pipeline, found: CommandUse[]): readonly CommandUse[] {
  for (const [index, command] of pipeline.commands.entries()) {
    found.push({ command, piped: index > 0 });
    for (const operand of command.operands) if (operand.kind === "parenthesis") commandsOf(operand.pipeline, found);
  }
  return found;
}

/** Every operand of an action, those in parentheses included. */
export const operandsIn: (action: Action) => readonly Operand[] = memo(({ pipeline }) =>
  pipeline === undefined ? [] : operandsOf(pipeline, []),
);

function operandsOf({ commands }: Pipeline, found: Operand[]): readonly Operand[] {
  for (const { operands } of commands)
    for (const operand of operands) {
      found.push(operand);
      if (operand.kind === "parenthesis") operandsOf(operand.pipeline, found);
    }
  return found;
}
