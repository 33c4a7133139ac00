/** Our own requests to the server, each a method with the types of its question and its answer. */
import type { Position, WorkspaceEdit } from "vscode-languageclient";

/** A method name that carries its types. */
export interface Request<Question, Answer> {
  readonly method: string;
  /** Never there: it only ties the types to the name. */
  readonly types?: (question: Question) => Answer;
}

/** What is under the cursor: a note's key, and what a hover there says. */
export interface Explanation {
  readonly key: string;
  readonly markdown: string;
}

/** One of Portolan's notes. */
export interface BuiltInNote {
  readonly key: string;
  readonly title: string;
  readonly sentence: string;
}

/** A section of the user's own notes; `line` counts from 0. */
export interface OwnNote {
  readonly title: string;
  readonly sentence: string;
  readonly uri: string;
  readonly line: number;
}

/** A line of the list of notes. */
export type ListedNote = BuiltInNote | OwnNote;

/** The concept at a place, or null. */
export const explainAt: Request<
  { readonly textDocument: { readonly uri: string }; readonly position: Position },
  Explanation | null
> = { method: "portolan/explainAt" };

/** Every note there is, or null. */
export const allNotes: Request<object, readonly ListedNote[] | null> = { method: "portolan/notes" };

/** The page of a built-in note, with what the user wrote about the same thing, or null where there is no such note. */
export const explain: Request<{ readonly what: string }, string | null> = { method: "portolan/explain" };

/** The edit that makes every fix that is safe to make unseen, or null. */
export const fixAll: Request<{ readonly uri: string }, WorkspaceEdit | null> = { method: "portolan/fixAll" };
