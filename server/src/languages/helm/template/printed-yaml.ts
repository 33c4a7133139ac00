/** Actions that print YAML of several lines, and where they put it. */
import type { Command, FunctionName, Item, Operand, Output } from "../../../syntax/gotemplate/tree";
import { itemsIn } from "../../../syntax/gotemplate/walk";

/** One such action. */
export interface PrintedYaml {
  readonly item: Output;
  /** What `toYaml` gets, where it is written out. */
  readonly value: Operand | undefined;
  readonly source: "toYaml" | "include";
  /** What makes room for it, if anything does. */
  readonly indent: { readonly name: FunctionName; readonly margin: number } | undefined;
}

const makers: ReadonlyMap<string, PrintedYaml["source"]> = new Map([
  ["toYaml", "toYaml"],
  ["mustToYaml", "toYaml"],
  ["toYamlPretty", "toYaml"],
  ["include", "include"],
]);

/** In the order of the text; what goes through any other function is not known. */
export function* printedYaml(items: readonly Item[]): Generator<PrintedYaml> {
  for (const item of itemsIn(items)) {
    if (item.kind !== "output" || item.pipeline.variables.length > 0) continue;
    const commands = [...item.pipeline.commands];
    const indent = indentOf(commands.at(-1));
    if (indent !== undefined) commands.pop();
    const [name, argument] = commands.pop()?.operands ?? [];
    const source = name?.kind === "function" ? makers.get(name.name) : undefined;
    const before = commands.length === 1 && commands[0]?.operands.length === 1 ? commands[0].operands[0] : undefined;
    const value = source === "toYaml" ? (argument ?? before) : undefined;
    if (source !== undefined) yield { item, value, source, indent };
  }
}

function indentOf(command: Command | undefined): PrintedYaml["indent"] {
  const [name, number] = command?.operands ?? [];
  const isIndent = name?.kind === "function" && (name.name === "indent" || name.name === "nindent");
  return isIndent && number?.kind === "number" ? { name, margin: Number(number.text) } : undefined;
}
