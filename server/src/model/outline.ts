/** The shapes of a file that editors draw beside and over its text. */
import type { Span } from "./span";

/** What an outline entry stands for. */
export type OutlineKind = "stage" | "instruction" | "variable" | "directive" | "section" | "object" | "part";

/** One entry of the outline. */
export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  /** What is selected when the entry is clicked; inside `whole`. */
  readonly span: Span;
  readonly whole: Span;
  readonly children: readonly OutlineItem[];
}

/** A region an editor may fold, from the line of its start to the line of its end. */
export interface Fold {
  readonly span: Span;
  readonly kind: "region" | "comment";
}

/** The semantic token types we use, in the order of the protocol's legend. */
export const tokenTypes = [
  "keyword",
  "parameter",
  "variable",
  "string",
  "comment",
  "operator",
  "class",
  "macro",
  "number",
] as const;

/** A coloured piece of text on one or more lines; a file's tokens are sorted and do not overlap. */
export interface Token {
  readonly span: Span;
  readonly type: (typeof tokenTypes)[number];
}

/** What signature help shows. */
export interface Signature {
  readonly label: string;
  /** Spans in the label, one a parameter. */
  readonly parameters: readonly Span[];
  readonly active: number;
  /** The note that documents it. */
  readonly concept: string;
}
