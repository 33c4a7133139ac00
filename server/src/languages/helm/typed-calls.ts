/** The calls of a template with the types of what they get. */
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import { functions } from "../../schema/helm/functions";
import { goTemplate } from "../../syntax/gotemplate/parse";
import type { Action, Command, Item, Operand, Pipeline, Tag } from "../../syntax/gotemplate/tree";
import { headsOf, itemsIn, operandsIn, tagsIn } from "../../syntax/gotemplate/walk";
import type { Typed, Types } from "./value-types";

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

/** The actions with a pipeline about which no test of types decides; where a variable remembers one, it may decide about any. */
export function untested(file: SourceFile): readonly Tag[] {
  const { items } = goTemplate(file);
  const tags = goTemplate(file).tags.filter(({ action }) => action.pipeline !== undefined);
  if (!mayTest.test(file.text)) return tags;
  const tested = itemsIn(items).filter((item) => headsOf(item).some(({ action }) => isTest(action)));
  if (tested.some(isKept)) return [];
  const behind = new Set(tagsIn(tested));
  return tags.filter((tag) => !behind.has(tag));
}

const mayTest = /\b(?:kind|type)(?:Is|Of)/;

function isKept(item: Item): boolean {
  return item.kind === "output" && (item.tag.action.pipeline?.variables.length ?? 0) > 0;
}

function isTest(action: Action): boolean {
  return operandsIn(action).some((operand) => operand.kind === "function" && tests.has(operand.name));
}

/** The calls of an action. */
export function typedCalls(types: Types): readonly TypedCall[] {
  const found: TypedCall[] = [];
  if (types.action.pipeline !== undefined) collect(types.action.pipeline, types, found);
  return found;
}

function collect({ commands }: Pipeline, types: Types, found: TypedCall[]): void {
  for (const [index, command] of commands.entries()) {
    const own = callOf(command, commands, index, types);
    if (own !== undefined) found.push(own);
    for (const operand of command.operands) if (operand.kind === "parenthesis") collect(operand.pipeline, types, found);
  }
}

/** True for functions that refuse some types. */
function isParticular(name: string): boolean {
  return comparing.has(name) || (functions.get(name)?.parameters.some(({ type }) => type !== "any") ?? false);
}

function callOf({ operands }: Command, all: readonly Command[], index: number, types: Types): TypedCall | undefined {
  const [first, ...others] = operands;
  if (first?.kind !== "function" || first.fields.length > 0) return undefined;
  if (!isParticular(first.name)) return undefined;
  const written = others.map((operand) => ({ operand, span: operand.span, typed: types.of(operand) }));
  const before = all.slice(0, index);
  const last = before.at(-1);
  const piped = last === undefined ? [] : [{ operand: undefined, span: last.span, typed: types.piped(before) }];
  return { name: first.name, span: first.nameSpan, arguments: [...written, ...piped] };
}
