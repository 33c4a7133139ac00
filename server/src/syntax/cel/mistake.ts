/** What is wrong with an expression, in our own words. */
import type { Span } from "../../model/span";
import { readPattern } from "../regexp/parse";
import type { CelNode } from "./package";
import { nodesIn } from "./shape";

/**
 * The first mistake. `syntax`: no reader of the language takes it. `name`: it uses a variable that there is not.
 * `type`: a function or an operator is not known here, or not for such values, or there is too much of it.
 */
export interface CelMistake {
  readonly kind: "syntax" | "name" | "type";
  /** In the expression. */
  readonly span: Span;
  readonly message: string;
}

/** The mistake behind what the package threw, or returned from its check. */
export function mistakeOf(error: unknown, text: string, root: CelNode | undefined): CelMistake {
  const { code, span, summary } = partsOf(error, text);
  const there = text.slice(span.start, span.end);
  if (code === "unknown_variable") {
    const kind = root !== undefined && isMacroVariable(there, root) ? "type" : "name";
    return { kind, span, message: kind === "name" ? `There is no ${there} to look at` : unknownFunction };
  }
  if (root !== undefined) return { kind: "type", span, message: typeMessage(code, there, summary) };
  if (code === "" || code === "limit_exceeded")
    return { kind: "type", span, message: "This expression is too large to be read" };
  return { kind: "syntax", span, message: syntaxMessage(code, there, span.start >= text.length) };
}

/** Functions whose last argument is a pattern. */
const patterned = new Set(["matches", "find", "findAll"]);

/** A pattern written out that nobody can read, which running the expression would only find out much later. */
export function patternMistake(root: CelNode): CelMistake | undefined {
  for (const node of nodesIn(root)) {
    const literal = node.op === "rcall" && patterned.has(node.args[0]) ? node.args[2][0] : undefined;
    const read = literal?.op === "value" && typeof literal.args === "string" ? readPattern(literal.args) : undefined;
    if (literal !== undefined && read !== undefined && "message" in read)
      return { kind: "type", span: literal.range, message: read.message };
  }
  return undefined;
}

const unknownFunction = "A function around this is not known here";

function typeMessage(code: string, there: string, summary: string): string {
  if (code === "no_matching_overload") return `There is no such function for these values: ${shortened(there)}`;
  if (code === "no_such_overload") return `These values do not go together: ${shortened(there)}`;
  return `This cannot be asked: ${shortened(summary)}`;
}

function syntaxMessage(code: string, there: string, isEnd: boolean): string {
  if (code === "unterminated_string") return "This text is not closed: its quote is missing";
  if (code === "newline_in_string") return "A text goes on to the next line only between three quotes";
  return isEnd ? "The expression ends too early" : `The expression cannot go on with ${shortened(there)} here`;
}

function shortened(text: string): string {
  const line = text.split(/[\r\n]/, 1)[0] ?? "";
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

/** What a macro binds stands among its arguments, and a family of functions before a dot: we may not know either. */
function isMacroVariable(name: string, root: CelNode): boolean {
  const isIt = ({ op, args }: CelNode) => op === "id" && args === name;
  for (const node of nodesIn(root))
    if (node.op === "rcall" && (isIt(node.args[1]) || node.args[2].some(isIt))) return true;
  return false;
}

function partsOf(error: unknown, text: string) {
  const has = typeof error === "object" && error !== null ? error : {};
  const range = "range" in has && isRange(has.range) ? has.range : { start: 0, end: text.length };
  const start = Math.min(range.start, text.length);
  return {
    code: "code" in has ? String(has.code) : "",
    summary: "summary" in has ? String(has.summary) : "",
    span: { start, end: Math.max(start, Math.min(range.end, text.length)) },
  };
}

function isRange(range: unknown): range is Span {
  return (
    typeof range === "object" && range !== null && "start" in range && typeof range.start === "number" && "end" in range
  );
}
