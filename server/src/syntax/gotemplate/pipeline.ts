/** Reads pipelines, commands and operands from the tokens of one action. */
import { isCharacter, isNumber } from "./literals";
import { fail, peek, type Reader, take, unexpected } from "./reader";
import { fieldOf, literal, readFields, stringTerm } from "./terms";
import { keywords, type Token } from "./token";
import type { Command, Operand, Pipeline, VariableName } from "./tree";

/** More parentheses in each other than anybody writes. */
const deepest = 200;

/** A pipeline up to `closing`, which is not read. */
export function readPipeline(reader: Reader, closing: "end" | "close", isRange = false): Pipeline {
  const { start } = peek(reader).span;
  const { variables, operator } = declarations(reader, isRange);
  const commands: Command[] = [];
  while (reader.problem === undefined && peek(reader).kind !== closing) {
    if (startsOperand(peek(reader))) commands.push(readCommand(reader));
    else unexpected(reader, peek(reader));
  }
  const last = reader.tokens[reader.at - 1];
  const span = { start, end: Math.max(start, last?.span.end ?? start) };
  if (commands.length === 0) fail(reader, peek(reader).span, "A value is missing here");
  for (const { operands } of commands.slice(1)) checkStage(reader, operands[0]);
  return { span, variables, operator, commands };
}

type Declarations = Pick<Pipeline, "variables" | "operator">;

function declarations(reader: Reader, isRange: boolean): Declarations {
  const variables: VariableName[] = [];
  while (reader.problem === undefined && peek(reader).kind === "variable") {
    const next = peek(reader, 1);
    const isLast = next.kind === "declare" || next.kind === "assign";
    if (!isLast && next.kind !== "comma") break;
    const { text, span } = take(reader);
    take(reader);
    variables.push({ name: text, span });
    reader.mentions.push({ name: text, span, declares: true });
    if (isLast) return { variables, operator: next.kind === "assign" ? "assign" : "declare" };
    if (!isRange || variables.length > 1)
      fail(reader, next.span, isRange ? "range fills two variables at most" : "Only range fills two variables");
    else if (peek(reader).kind !== "variable") fail(reader, peek(reader).span, "A second variable is missing here");
  }
  return { variables, operator: variables.length === 0 ? undefined : "declare" };
}

/** What a pipe leads to must be something that can be called. */
function checkStage(reader: Reader, first: Operand | undefined): void {
  const isCalled = first === undefined || ("fields" in first && (first.kind !== "dot" || first.fields.length > 0));
  if (!isCalled) fail(reader, first.span, "A pipe leads to a function: this cannot be called");
}

function readCommand(reader: Reader): Command {
  const operands: Operand[] = [];
  const { start } = peek(reader).span;
  for (;;) {
    const operand = readOperand(reader);
    if (operand !== undefined) operands.push(operand);
    const next = peek(reader);
    const span = { start, end: operands.at(-1)?.span.end ?? start };
    if (next.kind === "pipe") reader.at++;
    else if (next.kind !== "end" && next.kind !== "close") {
      if (reader.problem === undefined && next.spaced && operand !== undefined) continue;
      unexpected(reader, next);
    }
    return { span, operands };
  }
}

function startsOperand({ kind, text }: Token): boolean {
  if (kind === "word") return text === "nil" || !keywords.has(text);
  return ["field", "dot", "variable", "string", "raw", "character", "number", "open"].includes(kind);
}

function readOperand(reader: Reader): Operand | undefined {
  if (!startsOperand(peek(reader))) return undefined;
  const token = take(reader);
  const { kind, text, span } = token;
  if (kind === "string" || kind === "raw") return literal(reader, stringTerm(reader, token));
  if (kind === "number" || kind === "character") {
    const isRight = kind === "number" ? isNumber(text) : isCharacter(text);
    if (!isRight) fail(reader, span, kind === "number" ? "Go cannot read this number" : "This is not one character");
    return literal(reader, { kind, span, text });
  }
  if (text === "true" || text === "false") return literal(reader, { kind: "boolean", span, text });
  if (text === "nil") return literal(reader, { kind: "nil", span, text });
  return chain(reader, token);
}

function chain(reader: Reader, token: Token): Operand {
  const { kind, text: name, span: nameSpan } = token;
  if (kind === "open") return parenthesis(reader, nameSpan.start);
  if (kind === "variable") reader.mentions.push({ name, span: nameSpan, declares: false });
  const first = kind === "field" ? [fieldOf(token)] : [];
  const fields = [...first, ...readFields(reader, kind === "dot")];
  const span = { start: nameSpan.start, end: fields.at(-1)?.span.end ?? nameSpan.end };
  if (kind === "variable") return { kind, name, nameSpan, span, fields };
  return kind === "word" ? { kind: "function", name, nameSpan, span, fields } : { kind: "dot", span, fields };
}

function parenthesis(reader: Reader, start: number): Operand {
  const open = { start, end: start + 1 };
  if (++reader.depth > deepest) fail(reader, open, "Parentheses are nested too deeply here");
  const pipeline = readPipeline(reader, "close");
  reader.depth--;
  const isClosed = peek(reader).kind === "close";
  if (
    peek(reader).kind === "end" &&
    (reader.problem === undefined || reader.problem.span.start === peek(reader).span.start)
  )
    reader.problem = { span: open, message: "This parenthesis is never closed" };
  const end = isClosed ? take(reader).span.end : pipeline.span.end;
  const fields = isClosed ? readFields(reader, false) : [];
  return { kind: "parenthesis", pipeline, span: { start, end: fields.at(-1)?.span.end ?? end }, fields };
}
