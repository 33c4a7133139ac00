/** Cuts a text into plain text, comments and actions, in one pass. */
import type { Span } from "../../model/span";
import { type Marks, marksOf, recoveryEnd } from "./search";
import type { Token } from "./token";
import { tokenize } from "./tokenize";
import type { Comment, Tag, TemplateProblem, Text } from "./tree";

/** A tag with its tokens, the last of which is an `end`. */
export interface Action {
  readonly kind: "action";
  readonly tag: Tag;
  readonly tokens: readonly Token[];
  /** Why the tokens stop before the tag does. */
  readonly problem: TemplateProblem | undefined;
}

/** A comment as it was found. */
export interface FoundComment {
  readonly kind: "comment";
  readonly comment: Comment;
  readonly tag: Tag;
  readonly problem: TemplateProblem | undefined;
}

/** What a text is cut into. */
export type Piece = Text | Action | FoundComment;

/** The pieces of a text; every mark of it is in exactly one. */
export function scan(text: string): readonly Piece[] {
  const marks = marksOf(text);
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const open = marks.open(at);
    if (open > at) pieces.push({ kind: "text", span: { start: at, end: open } });
    if (open === text.length) break;
    const piece = pieceAt(text, open, marks);
    pieces.push(piece);
    at = piece.tag.span.end;
  }
  return pieces;
}

function pieceAt(text: string, start: number, marks: Marks): Action | FoundComment {
  const trimsBefore = /^-[ \t\r\n]/.test(text.slice(start + 2, start + 4));
  const inner = start + (trimsBefore ? 4 : 2);
  if (text.startsWith("/*", inner)) return comment(text, start, inner, trimsBefore, marks);
  const { tokens, problem, end, trimsAfter } = tokenize(text, start, inner, marks);
  return { kind: "action", tag: { span: { start, end }, trimsBefore, trimsAfter }, tokens, problem };
}

function comment(text: string, start: number, inner: number, trimsBefore: boolean, marks: Marks): FoundComment {
  const close = marks.commentEnd(inner + 2);
  const after = close + 2;
  const rest = /^(?:[ \t\r\n]-)?\}\}/.exec(text.slice(after, after + 4))?.[0];
  const of = (end: number, trimsAfter: boolean, message?: string): FoundComment => {
    const span: Span = { start, end };
    const tag = { span, trimsBefore, trimsAfter };
    const problem = message === undefined ? undefined : { span: { start, end: inner + 2 }, message };
    return { kind: "comment", comment: { kind: "comment", span, tag }, tag, problem };
  };
  if (rest !== undefined) return of(after + rest.length, rest.length > 2);
  if (close === text.length) return of(recoveryEnd(inner, marks), false, "This comment never ends: close it with */}}");
  return of(recoveryEnd(after, marks), false, "A comment ends in */}} or */ -}}: nothing may stand between");
}
