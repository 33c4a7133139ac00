/** The functions that a template calls, and with what. */
import { memo } from "../../../model/memo";
import type { Action, FunctionName, Operand } from "../../../syntax/gotemplate/tree";
import { type CommandUse, commandsIn } from "../../../syntax/gotemplate/walk";

/** One call. */
export interface FunctionCall {
  readonly function: FunctionName;
  readonly arguments: readonly Operand[];
  /** True where a pipe adds an argument at the end. */
  readonly piped: boolean;
  /** The call that has this one, without arguments, among its own. */
  readonly outer: FunctionCall | undefined;
}

/** Every call of an action, outer ones before those in their arguments. */
export const functionCalls: (action: Action) => readonly FunctionCall[] = memo((action) =>
  commandsIn(action).flatMap(callsIn),
);

/** A function that comes first takes what follows; one that comes later stands there without arguments. */
function callsIn({ command, piped }: CommandUse): readonly FunctionCall[] {
  const [first, ...others] = command.operands;
  const takesAll = first?.kind === "function" && first.fields.length === 0;
  const main = takesAll ? { function: first, arguments: others, piped, outer: undefined } : undefined;
  const bare = (takesAll ? others : command.operands).flatMap((operand) =>
    operand.kind === "function" ? [{ function: operand, arguments: [], piped: false, outer: main }] : [],
  );
  return main === undefined ? bare : [main, ...bare];
}

/** How many arguments a call has, the piped one included. */
export function argumentCount({ arguments: { length }, piped }: FunctionCall): number {
  return length + (piped ? 1 : 0);
}
