/** `helm/function-arity`: a function gets as many arguments as it takes. */
import type { Fix } from "../../../model/edit";
import type { Finding } from "../../../model/finding";
import { memo } from "../../../model/memo";
import type { Rule } from "../../../model/rule";
import { functions, signatureOf, type TemplateFunction } from "../../../schema/helm/functions";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import type { Action } from "../../../syntax/gotemplate/tree";
import { argumentCount, type FunctionCall, functionCalls } from "../template/calls";
import { isChartTemplate } from "../template/claims";
import { inActions } from "../template/tags";

export const functionArity: Rule = {
  id: "helm/function-arity",
  severity: "error",
  aliases: [],
  *check(file, snapshot) {
    if (!isChartTemplate(file, snapshot) || goTemplate(file).problems.length > 0) return;
    yield* inActions(file, wrongCalls);
  },
};

const wrongCalls = memo((action: Action) => functionCalls(action).flatMap(wrongCall));

function wrongCall(call: FunctionCall): readonly Finding[] {
  const known = functions.get(call.function.name);
  if (known === undefined || fits(call, known) || (call.outer !== undefined && !isRight(call.outer))) return [];
  const count = argumentCount(call);
  const message = `${known.name} takes ${wanted(known)} and gets ${count || "none"}: ${signatureOf(known)}`;
  return [{ span: call.function.nameSpan, message, fix: parenthesized(call) }];
}

function fits(call: FunctionCall, { least, most }: TemplateFunction): boolean {
  const count = argumentCount(call);
  return count >= least && count <= most;
}

/** True also for functions nobody knows. */
function isRight(call: FunctionCall): boolean {
  const known = functions.get(call.function.name);
  return known === undefined || fits(call, known);
}

function wanted({ least, most }: TemplateFunction): string {
  const count = most === least || least > 0 ? String(least) : "no";
  return `${most > least ? "at least " : ""}${count} argument${least === 1 ? "" : "s"}`;
}

/** Parentheses around the function that stands among the arguments and was to get the rest of them. */
function parenthesized({ arguments: all, function: { nameSpan }, outer }: FunctionCall): Fix | undefined {
  const operands = outer === undefined ? all : outer.arguments;
  const inner = operands.find(
    (each) =>
      each.kind === "function" && each.fields.length === 0 && (outer === undefined || each.nameSpan === nameSpan),
  );
  const end = operands.at(-1)?.span.end;
  if (inner === undefined || end === undefined || inner === operands.at(-1)) return undefined;
  const at = inner.span.start;
  const edits = [
    { span: { start: at, end: at }, text: "(" },
    { span: { start: end, end }, text: ")" },
  ];
  return { title: "Put parentheses around the inner call", edits, safe: false };
}
