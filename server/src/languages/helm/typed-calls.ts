/** The calls of a template with the types of what they get. */
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import { functions } from "../../schema/helm/functions";
import { goTemplate } from "../../syntax/gotemplate/parse";
import type { Command, Item, Operand, Pipeline } from "../../syntax/gotemplate/tree";
import { itemsIn, itemsInside, operandsIn, pipelinesOf } from "../../syntax/gotemplate/walk";
import { type Typed, type Types, typesIn } from "./value-types";

/** One argument; without an operand it comes through the bar. */
export interface Argument {
  readonly operand: Operand | undefined;
  readonly span: Span;
  readonly typed: Typed | undefined;
}

/** A function by its name, with all it gets. */
export interface TypedCall {
  readonly name: string;
  readonly span: Span;
  readonly arguments: readonly Argument[];
}

const tests: ReadonlySet<string> = new Set(["kindIs", "kindOf", "typeIs", "typeOf", "typeIsLike"]);

/** They compare only what is of one type. */
export const comparing: ReadonlySet<string> = new Set(["eq", "ne", "lt", "le", "gt", "ge"]);

/** Every call that no test of types decides about; where a variable remembers one, it may decide about any. */
export function typedCalls(snapshot: Snapshot, file: SourceFile): readonly TypedCall[] {
  const { items } = goTemplate(file);
  return itemsIn(items).some(isKept) ? [] : inItems(items, typesIn(snapshot, file));
}

function isKept(item: Item): boolean {
  return item.kind === "output" && item.pipeline.variables.length > 0 && isTest(item.pipeline);
}

function inItems(items: readonly Item[], types: Types): readonly TypedCall[] {
  return items.flatMap((item) => {
    const pipelines = pipelinesOf(item);
    if (pipelines.some(isTest)) return [];
    const own = pipelines.flatMap((pipeline) => inPipeline(pipeline, types));
    return [...own, ...inItems(itemsInside(item), types)];
  });
}

function isTest(pipeline: Pipeline): boolean {
  return operandsIn(pipeline).some((operand) => operand.kind === "function" && tests.has(operand.name));
}

function inPipeline({ commands }: Pipeline, types: Types): readonly TypedCall[] {
  return commands.flatMap((command, index) => {
    const inner = command.operands.flatMap((operand) =>
      operand.kind === "parenthesis" ? inPipeline(operand.pipeline, types) : [],
    );
    const own = callOf(command, commands.slice(0, index), types);
    return own === undefined ? inner : [own, ...inner];
  });
}

/** True for functions that refuse some types. */
function isParticular(name: string): boolean {
  return comparing.has(name) || (functions.get(name)?.parameters.some(({ type }) => type !== "any") ?? false);
}

function callOf({ operands }: Command, before: readonly Command[], types: Types): TypedCall | undefined {
  const [first, ...others] = operands;
  if (first?.kind !== "function" || first.fields.length > 0) return undefined;
  if (!isParticular(first.name)) return undefined;
  const written = others.map((operand) => ({ operand, span: operand.span, typed: types.of(operand) }));
  const last = before.at(-1);
  const piped = last === undefined ? [] : [{ operand: undefined, span: last.span, typed: types.piped(before) }];
  return { name: first.name, span: first.nameSpan, arguments: [...written, ...piped] };
}
