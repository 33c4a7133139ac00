/** Reads the parts of operands: literals, strings and the fields behind them. */
import { unescaped } from "./literals";
import { fail, peek, type Reader, take, unexpected } from "./reader";
import type { Token } from "./token";
import type { Field, Operand, StringTerm } from "./tree";

/** Nothing may follow a literal without a space. */
export function literal<T extends Operand>(reader: Reader, term: T): T {
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

/** The names behind an operand, each right behind the one before. */
export function readFields(reader: Reader, isBareDot: boolean): readonly Field[] {
  const fields: Field[] = [];
  while (!peek(reader).spaced && (peek(reader).kind === "field" || peek(reader).kind === "dot")) {
    const token = take(reader);
    if (token.kind === "dot") unexpected(reader, token);
    else if (isBareDot) fail(reader, token.span, "A field cannot follow a bare dot");
    fields.push(fieldOf(token));
  }
  return fields;
}

/** A token as a name behind a dot. */
export function fieldOf({ text, span }: Token): Field {
  return { name: text.slice(1), span: { start: span.start + 1, end: span.end } };
}
