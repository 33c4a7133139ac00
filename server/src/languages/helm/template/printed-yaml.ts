/** Actions that print YAML of several lines, and where they put it. */
import { memo } from "../../../model/memo";
import type { Action, Command, FunctionName, Operand, Pipeline } from "../../../syntax/gotemplate/tree";

/** What one such action prints. */
export interface PrintedYaml {
  readonly pipeline: Pipeline;
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

/** What goes through any other function is not known. */
export const printedYaml: (action: Action) => PrintedYaml | undefined = memo(({ kind, pipeline }) => {
  if (kind !== "output" || pipeline === undefined || pipeline.variables.length > 0) return undefined;
  const commands = [...pipeline.commands];
  const indent = indentOf(commands.at(-1));
  if (indent !== undefined) commands.pop();
  const [name, argument] = commands.pop()?.operands ?? [];
  const source = name?.kind === "function" ? makers.get(name.name) : undefined;
  const before = commands.length === 1 && commands[0]?.operands.length === 1 ? commands[0].operands[0] : undefined;
  const value = source === "toYaml" ? (argument ?? before) : undefined;
  return source && { pipeline, value, source, indent };
});

function indentOf(command: Command | undefined): PrintedYaml["indent"] {
  const [name, number] = command?.operands ?? [];
  const isIndent = name?.kind === "function" && (name.name === "indent" || name.name === "nindent");
  return isIndent && number?.kind === "number" ? { name, margin: Number(number.text) } : undefined;
}
