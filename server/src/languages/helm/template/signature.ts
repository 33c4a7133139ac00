/** The form of the function that is being called, with the argument that is being typed. */
import type { Signature } from "../../../model/outline";
import type { SourceFile } from "../../../model/source-file";
import { functions, signatureOf } from "../../../schema/helm/functions";
import type { Command, Pipeline } from "../../../syntax/gotemplate/tree";
import { tagAt } from "./tags";

/** Nothing while the function's own name is typed. */
export function signatureAt(file: SourceFile, offset: number): Signature | undefined {
  const tag = tagAt(file, offset);
  const place = offset - (tag?.span.start ?? 0);
  const command = tag?.action.pipeline && commandAt(tag.action.pipeline, place);
  const [first, ...others] = command?.operands ?? [];
  if (first?.kind !== "function" || place <= first.nameSpan.end) return undefined;
  const known = functions.get(first.name);
  if (known === undefined) return undefined;
  const label = signatureOf(known);
  const parameters = [...label.slice(known.name.length).matchAll(/\S+/g)].map(({ index, 0: word }) => {
    const start = known.name.length + index;
    return { start, end: start + word.length };
  });
  const index = others.filter(({ span }) => span.end < place).length;
  return {
    label,
    parameters,
    active: Math.max(0, Math.min(index, parameters.length - 1)),
    concept: `helm/${known.name}`,
  };
}

/** The innermost command whose arguments a place is among; the white space behind a command is its own. */
function commandAt({ commands }: Pipeline, offset: number): Command | undefined {
  const command = commands.findLast(({ span }) => span.start <= offset);
  for (const operand of command?.operands ?? []) {
    const isInside = operand.kind === "parenthesis" && operand.span.start < offset && offset < operand.span.end;
    if (isInside) return commandAt(operand.pipeline, offset);
  }
  const last = command?.operands.at(-1);
  const isOpen = last?.kind === "parenthesis" && last.fields.length === 0 && last.span.end === last.pipeline.span.end;
  return (isOpen && last.span.start < offset ? commandAt(last.pipeline, offset) : undefined) ?? command;
}
