/** `helm/argument-typed`: a function gets what it can work with. */
import type { Fix } from "../../../model/edit";
import { type Finding, moved } from "../../../model/finding";
import { memo } from "../../../model/memo";
import type { Rule } from "../../../model/rule";
import type { Span } from "../../../model/span";
import { functions, type TemplateFunction, type ValueType } from "../../../schema/helm/functions";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import type { Operand } from "../../../syntax/gotemplate/tree";
import { type Mismatch, mismatchOf } from "../comparison";
import { isChartTemplate } from "../template/claims";
import { type TypedCall, typedCalls, untested } from "../typed-calls";
import { aType, type Typed, type Types, typesIn } from "../value-types";

export const argumentTyped: Rule = {
  id: "helm/argument-typed",
  severity: "error",
  aliases: [],
  *check(file, snapshot) {
    if (!isChartTemplate(file, snapshot) || goTemplate(file).problems.length > 0) return;
    const types = typesIn(snapshot, file);
    for (const tag of untested(file))
      for (const mismatch of mismatches(types(tag))) yield moved(mismatch, tag.span.start);
  },
};

const mismatches = memo((types: Types): readonly Finding[] =>
  typedCalls(types).flatMap((call) => {
    const known = functions.get(call.name);
    return (known && (mismatchOf(call) ?? refused(call, known))) ?? [];
  }),
);

/** The first argument that is surely of another type than the function takes. */
function refused({ name, arguments: all }: TypedCall, { parameters }: TemplateFunction): Mismatch | undefined {
  for (const [index, { typed, operand, span }] of all.entries()) {
    const wanted = parameters[Math.min(index, parameters.length - 1)]?.type;
    if (wanted === undefined || typed === undefined || takes(wanted, typed, operand)) continue;
    const message = `${name} takes ${aType(wanted)} and gets ${aType(typed.type)}: Helm stops here`;
    return { span, message, fix: converted(operand, wanted, span) };
  }
  return undefined;
}

/** Numbers of the template itself become what is asked for; what a list or a time can be is left open. */
function takes(wanted: ValueType, { type }: Typed, operand: Operand | undefined): boolean {
  if (wanted === "any" || wanted === "time" || wanted === type) return true;
  if (wanted === "list") return type === "map" || type === "list";
  return operand?.kind === "number" && (wanted === "int" || wanted === "float");
}

const conversions: ReadonlyMap<ValueType, string> = new Map([
  ["string", "toString"],
  ["int", "int"],
]);

function converted(operand: Operand | undefined, wanted: ValueType, { start, end }: Span): Fix | undefined {
  const conversion = conversions.get(wanted);
  if (conversion === undefined) return undefined;
  const edits =
    operand === undefined
      ? [{ span: { start: end, end }, text: ` | ${conversion}` }]
      : [
          { span: { start, end: start }, text: `(${conversion} ` },
          { span: { start: end, end }, text: ")" },
        ];
  return { title: `Convert with ${conversion}`, edits, safe: false };
}
