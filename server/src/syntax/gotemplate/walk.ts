/** Ways through a template's tree, in the order of the text. */
import { memo } from "../../model/memo";
import type { Command, Item, Operand, Pipeline } from "./tree";

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

/** The pipelines that an item itself runs, those of its branches included. */
export function pipelinesOf(item: Item): readonly Pipeline[] {
  if ("branches" in item) return item.branches.flatMap(({ pipeline }) => pipeline ?? []);
  return "pipeline" in item && item.pipeline !== undefined ? [item.pipeline] : [];
}

/** A command with how it is called. */
export interface CommandUse {
  readonly command: Command;
  /** True where a pipe adds an operand at the end. */
  readonly piped: boolean;
}

/** Every command of a pipeline, those in parentheses included. */
export function commandsIn(pipeline: Pipeline, found: CommandUse[] = []): readonly CommandUse[] {
  for (const [index, command] of pipeline.commands.entries()) {
    found.push({ command, piped: index > 0 });
    for (const operand of command.operands) if (operand.kind === "parenthesis") commandsIn(operand.pipeline, found);
  }
  return found;
}

/** Every operand of a pipeline, those in parentheses included. */
export function operandsIn({ commands }: Pipeline, found: Operand[] = []): readonly Operand[] {
  for (const { operands } of commands)
    for (const operand of operands) {
      found.push(operand);
      if (operand.kind === "parenthesis") operandsIn(operand.pipeline, found);
    }
  return found;
}
