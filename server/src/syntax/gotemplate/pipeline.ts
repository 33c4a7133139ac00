/** Reads pipelines, commands and operands from the tokens of one action. */
import { isCharacter, isNumber, unescaped } from "./literals";
import { keywords, type Token } from "./token";
import type { Command, Field, Operand, Pipeline, StringTerm, TemplateProblem, VariableName } from "./tree";

/** A place among tokens. Nothing is read behind the first problem. */
export interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
  problem: TemplateProblem | undefined;
  declare(variable: VariableName): void;
  use(variable: VariableName): void;
}

/** More parentheses in each other than anybody writes. */
const deepest = 200;

const nowhere: Token = { kind: "end", span: { start: 0, end: 0 }, text: "", spaced: true };

/** The token that is read next; behind the last one it is the last again. */
export function peek({ tokens, at }: Reader, ahead = 0): Token {
  return tokens[Math.min(at + ahead, tokens.length - 1)] ?? nowhere;
}

/** The token that is read next, and goes behind it. */
export function take(reader: Reader): Token {
  const token = peek(reader);
  reader.at++;
  return token;
}

/** Remembers a problem unless there is one already. */
export function fail(reader: Reader, span: TemplateProblem["span"], message: string): void {
  reader.problem ??= { span, message };
}

/** Says that a token has no place where it stands. */
export function unexpected(reader: Reader, token: Token): void {
  const { kind, text, span } = token;
  if (kind === "end") fail(reader, span, "A value is missing here");
  else if (kind === "close") fail(reader, span, "This parenthesis closes none: take it away");
  else if (kind === "dot") fail(reader, span, "A name is missing behind this dot");
  else if (kind === "word" && keywords.has(text)) fail(reader, span, `${text} is a keyword: it has no place here`);
  else if (kind === "odd" || kind === "assign" || kind === "pipe" || kind === "comma" || kind === "declare")
    fail(reader, span, `${text} has no place here: templates have functions such as eq, not operators`);
  else fail(reader, span, "Put a space before this: two values may not touch");
}

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
    const variable = { name: text, span };
    variables.push(variable);
    reader.declare(variable);
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

/** Nothing may follow a literal without a space. */
function literal<T extends Operand>(reader: Reader, term: T): T {
  const next = peek(reader);
  if (next.kind === "field" && !next.spaced)
    fail(reader, next.span, "A field cannot follow a literal: put a space between");
  return term;
}

/** A string token as what it stands for. */
export function stringTerm(reader: Reader, { kind, text, span }: Token): StringTerm {
  const inner = text.slice(1, -1);
  const value = kind === "raw" ? inner.replaceAll("\r", "") : unescaped(inner, '"');
  if (value === undefined) fail(reader, span, "This string has an escape that Go does not know; use backquotes");
  return { kind: "string", span, value: value ?? inner, raw: kind === "raw" };
}

function chain(reader: Reader, token: Token): Operand {
  const { kind, text: name, span: nameSpan } = token;
  if (kind === "open") return parenthesis(reader, nameSpan.start);
  if (kind === "variable") reader.use({ name, span: nameSpan });
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

function readFields(reader: Reader, isBareDot: boolean): readonly Field[] {
  const fields: Field[] = [];
  while (!peek(reader).spaced && (peek(reader).kind === "field" || peek(reader).kind === "dot")) {
    const token = take(reader);
    if (token.kind === "dot") unexpected(reader, token);
    else if (isBareDot) fail(reader, token.span, "A field cannot follow a bare dot");
    fields.push(fieldOf(token));
  }
  return fields;
}

function fieldOf({ text, span }: Token): Field {
  return { name: text.slice(1), span: { start: span.start + 1, end: span.end } };
}
