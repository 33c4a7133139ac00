/** What an expression of a template stands for, as far as that is known without running it. */
import type { Command, Operand, Pipeline } from "../../../syntax/gotemplate/tree";
import { changing } from "./changing";
import { effectOf } from "./functions";
import type { Known } from "./known";
import { lookedUp } from "./look-up";
import type { Draft, Mode } from "./reading";
import { type Scope, variableIn } from "./scope";
import { type Argument, specials } from "./specials";

/** Works out a pipeline and notes what it reads on the way. */
export function evaluate(pipeline: Pipeline, scope: Scope, draft: Draft, mode: Mode): Known | undefined {
  const last = pipeline.commands.reduce<Argument | undefined>(
    (piped, command) => (asked) => commandValue(command, piped, scope, draft, asked),
    undefined,
  );
  return last?.(mode);
}

function commandValue(
  { operands }: Command,
  piped: Argument | undefined,
  scope: Scope,
  draft: Draft,
  mode: Mode,
): Known | undefined {
  const [first, ...rest] = operands;
  if (first === undefined) return piped?.("pass");
  const given: Argument[] = rest.map((operand) => (asked) => operandValue(operand, scope, draft, asked));
  const all = piped === undefined ? given : [...given, piped];
  if (first.kind === "function") return called(first.name, rest, all, draft, mode);
  if (all.length === 0) return operandValue(first, scope, draft, mode);
  for (const argument of all) argument("pass");
  operandValue(first, scope, draft, "pass");
  return undefined;
}

function operandValue(operand: Operand, scope: Scope, draft: Draft, mode: Mode): Known | undefined {
  if (operand.kind === "dot") {
    const { start, end } = operand.span;
    if (end === start + 1) draft.places.push({ span: { start: end, end }, owner: scope.dot, name: "" });
    return lookedUp(scope.dot, operand.fields, draft, mode);
  }
  if (operand.kind === "variable") return lookedUp(variableIn(scope, operand.name), operand.fields, draft, mode);
  if (operand.kind === "parenthesis") {
    if (operand.fields.length === 0) return evaluate(operand.pipeline, scope, draft, mode);
    const inner = evaluate(operand.pipeline, scope, draft, "bind");
    return lookedUp(inner, operand.fields, draft, mode === "print" ? "pass" : mode);
  }
  return operand.kind === "function" ? called(operand.name, [], [], draft, mode) : undefined;
}

function called(
  name: string,
  operands: readonly Operand[],
  given: readonly Argument[],
  draft: Draft,
  mode: Mode,
): Known | undefined {
  const special = specials.get(name);
  if (special !== undefined) return special({ operands, given, draft, mode });
  const effect = effectOf(name);
  if (effect === "changing") return changing(name, operands, given, draft);
  for (const argument of given)
    argument(effect === "testing" ? "test" : effect === "printing" ? printed(mode) : "pass");
  return undefined;
}

/** What is printed through a function that prints is printed; else somebody else has it. */
function printed(mode: Mode): Mode {
  return mode === "print" ? "print" : "pass";
}
