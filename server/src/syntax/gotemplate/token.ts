/** The tokens inside an action. */
import type { Span } from "../../model/span";

/** One token; `odd` is what no action may hold, `end` stands behind the last. */
export interface Token {
  readonly kind:
    | "word"
    | "field"
    | "dot"
    | "variable"
    | "string"
    | "raw"
    | "character"
    | "number"
    | "declare"
    | "assign"
    | "pipe"
    | "comma"
    | "open"
    | "close"
    | "odd"
    | "end";
  readonly span: Span;
  readonly text: string;
  /** True where white space stands before it. */
  readonly spaced: boolean;
}

/** Words that are never functions. */
export const keywords: ReadonlySet<string> = new Set([
  "block",
  "break",
  "continue",
  "define",
  "else",
  "end",
  "if",
  "nil",
  "range",
  "template",
  "with",
]);
