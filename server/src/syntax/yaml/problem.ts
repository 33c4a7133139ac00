/** What can be odd about a YAML text, in our own words. */
import type { Span } from "../../model/span";

/** One odd place. */
export interface YamlProblem {
  readonly kind: YamlProblemKind;
  readonly span: Span;
  /** What is wrong and what to do, under 100 characters. */
  readonly message: string;
}

/** What a rule may tell apart. */
export type YamlProblemKind =
  | "alias-cycle"
  | "alias-unknown"
  | "anchor"
  | "block-header"
  | "block-indent"
  | "colon-missing"
  | "comment"
  | "control-character"
  | "directive"
  | "duplicate-key"
  | "escape"
  | "flow-open"
  | "flow-separator"
  | "indent"
  | "key-form"
  | "list-on-key-line"
  | "nested-value"
  | "quote-open"
  | "reserved-start"
  | "syntax"
  | "tab"
  | "tag"
  | "too-deep";

/** A problem over a stretch of the document. */
export function problem(kind: YamlProblemKind, start: number, end: number, message: string): YamlProblem {
  return { kind, span: { start, end }, message };
}

/** At most this much of the user's text is repeated in a message. */
const longest = 24;

/** A bit of the user's text for a message: its first line, shortened. */
export function quoted(text: string): string {
  const line = text.split(/[\r\n]/, 1)[0] ?? "";
  return `\`${line.length > longest ? `${line.slice(0, longest)}…` : line}\``;
}
