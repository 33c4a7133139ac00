/** Ways through a template's tree, in the order of the text. */
import type { Command, Item, Operand, Pipeline } from "./tree";

/** Every item with all inside it, each before what it holds. */
export function* itemsIn(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    yield item;
    yield* itemsIn(itemsInside(item));
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
export function* commandsIn({ commands }: Pipeline): Generator<CommandUse> {
  for (const [index, command] of commands.entries()) {
    yield { command, piped: index > 0 };
    for (const operand of command.operands) if (operand.kind === "parenthesis") yield* commandsIn(operand.pipeline);
  }
}

/** Every operand of a pipeline, those in parentheses included. */
export function* operandsIn(pipeline: Pipeline): Generator<Operand> {
  for (const { operands } of pipeline.commands)
    for (const operand of operands) {
      yield operand;
      if (operand.kind === "parenthesis") yield* operandsIn(operand.pipeline);
    }
}
