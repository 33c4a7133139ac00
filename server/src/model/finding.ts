/** What a check has to say about a place. */
import type { Fix } from "./edit";
import type { Severity } from "./severity";
import { type Span, shift } from "./span";

/** Another place that explains a finding; with a path it counts from that file's start. */
export interface Related {
  readonly span: Span;
  readonly message: string;
  readonly path?: string;
}

/** A place and a sentence; the engine adds the rule, its severity and the file. */
export interface Finding {
  readonly span: Span;
  /** What is wrong, why and what to do; the first line stays under 100 characters. */
  readonly message: string;
  readonly fix?: Fix | undefined;
  readonly related?: readonly Related[];
  /** How an editor may draw it: greyed or struck through. */
  readonly tag?: "unnecessary" | "deprecated";
  /** What holds at this place instead of its rule's severity; a level of the user's own has the last word. */
  readonly severity?: Severity;
}

/** A finding with its rule, ready for an editor or a printer. */
export interface Problem extends Finding {
  readonly path: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly aliases: readonly string[];
}

/** The finding of a piece, at the piece's place in the file. */
export function moved(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const { fix, related } = finding;
  return {
    ...finding,
    span: shift(finding.span, by),
    ...(fix === undefined ? {} : { fix: movedFix(fix, by) }),
    ...(related === undefined ? {} : { related: related.map((each) => movedRelated(each, by)) }),
  };
}

/** A place in another file stays where it is. */
function movedRelated(related: Related, by: number): Related {
  return related.path === undefined ? { ...related, span: shift(related.span, by) } : related;
}

function movedFix(fix: Fix, by: number): Fix {
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, by) })) };
}
