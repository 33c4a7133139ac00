/** `helm/function-known`: a template calls functions that Helm has. */
import type { Finding } from "../../../model/finding";
import { memo } from "../../../model/memo";
import type { Rule } from "../../../model/rule";
import { comingFunctions, functions, removedFunctions } from "../../../schema/helm/functions";
import { objects } from "../../../schema/helm/objects";
import { closest } from "../../../syntax/closest";
import type { Action, FunctionName } from "../../../syntax/gotemplate/tree";
import { functionCalls } from "../template/calls";
import { isChartTemplate } from "../template/claims";
import { inActions } from "../template/tags";

export const functionKnown: Rule = {
  id: "helm/function-known",
  severity: "error",
  aliases: [],
  check: (file, snapshot) => (isChartTemplate(file, snapshot) ? inActions(file, unknownCalls) : []),
};

const unknownCalls = memo((action: Action) =>
  functionCalls(action).flatMap(({ function: called }) =>
    functions.has(called.name) || comingFunctions.has(called.name) ? [] : [unknown(called)],
  ),
);

function unknown({ name, nameSpan: span }: FunctionName): Finding {
  if (removedFunctions.has(name))
    return {
      span,
      message: `Helm takes ${name} away from charts, so that renders are the same everywhere; use a value`,
    };
  if (objects.has(name))
    return { span, ...fixed(span, `.${name}`, `${name} is an object, not a function: write .${name}`) };
  if (name === "elseif" || name === "elif")
    return { span, ...fixed(span, "else if", `${name} is two words in a template: else if`) };
  const near = closest(name, functions.keys());
  if (near === undefined) return { span, message: `Helm has no function ${name}: the chart cannot be rendered` };
  return { span, ...fixed(span, near, `Helm has no function ${name}: did you mean ${near}?`) };
}

function fixed(span: Finding["span"], text: string, message: string): Pick<Finding, "message" | "fix"> {
  return { message, fix: { title: `Change to ${text}`, edits: [{ span, text }], safe: false } };
}
