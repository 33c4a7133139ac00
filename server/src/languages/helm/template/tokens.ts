/** The colours of actions; the text around them is left to the editor's grammar. */
import { memo } from "../../../model/memo";
import type { Token } from "../../../model/outline";
import type { SourceFile } from "../../../model/source-file";
import { type Span, shift } from "../../../model/span";
import { functions } from "../../../schema/helm/functions";
import { objects } from "../../../schema/helm/objects";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import type { Action, Field, Operand, Pipeline } from "../../../syntax/gotemplate/tree";
import { isClosed } from "./tags";

/** Sorted, without overlap. */
export function tokens(file: SourceFile): readonly Token[] {
  const found: Token[] = [];
  for (const { span: place, action } of goTemplate(file).tags)
    for (const { type, span } of actionTokens(action)) found.push({ type, span: shift(span, place.start) });
  return found;
}

const actionTokens = memo((action: Action): readonly Token[] =>
  action.kind === "comment"
    ? [token("comment", { start: 0, end: action.text.length })]
    : [...tokensIn(action)].sort((a, b) => a.span.start - b.span.start),
);

function* tokensIn(action: Action): Iterable<Token> {
  const { text, keyword, name, pipeline } = action;
  yield token("operator", { start: 0, end: action.trimsBefore ? 3 : 2 });
  if (keyword !== undefined) yield token("keyword", keyword);
  if (name !== undefined) yield token("class", name.span);
  if (pipeline !== undefined) yield* pipelineTokens(pipeline);
  const end = text.length;
  if (isClosed(action)) yield token("operator", { start: end - (action.trimsAfter ? 3 : 2), end });
}

function* pipelineTokens({ variables, commands }: Pipeline): Iterable<Token> {
  for (const { span } of variables) yield token("variable", span);
  for (const { operands } of commands) for (const operand of operands) yield* operandTokens(operand);
}

function* operandTokens(operand: Operand): Iterable<Token> {
  if (operand.kind === "string") yield token("string", operand.span);
  else if (!("fields" in operand)) yield token(operand.kind === "number" ? "number" : "keyword", operand.span);
  else {
    if (operand.kind === "variable") yield token("variable", operand.nameSpan);
    if (operand.kind === "function" && functions.has(operand.name)) yield token("macro", operand.nameSpan);
    if (operand.kind === "parenthesis") yield* pipelineTokens(operand.pipeline);
    yield* fieldTokens(operand.fields);
  }
}

/** Helm's objects stand out; what lies below them is a name like others. */
function* fieldTokens(fields: readonly Field[]): Iterable<Token> {
  for (const [index, { name, span }] of fields.entries())
    if (name !== "") yield token(index === 0 && objects.has(name) ? "class" : "parameter", span);
}

function token(type: Token["type"], { start, end }: Span): Token {
  return { type, span: { start, end } };
}
