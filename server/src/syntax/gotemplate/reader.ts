/** A place among the tokens of one action, and what goes wrong there. */
import { keywords, type Token } from "./token";
import type { Mention, TemplateProblem } from "./tree";

/** A place among tokens. Nothing is read behind the first problem. */
export interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
  problem: TemplateProblem | undefined;
  readonly mentions: Mention[];
}

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
