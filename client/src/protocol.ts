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

/** A line of a file, from 0. */
export interface Place {
  readonly uri: string;
  readonly line: number;
}

/** A section of the user's own notes. */
export interface OwnNote extends Place {
  readonly title: string;
  readonly sentence: string;
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

/** The best places for the words of a query, each with the line that matched as its sentence, or null. */
export const searchNotes: Request<{ readonly query: string; readonly limit: number }, readonly ListedNote[] | null> = {
  method: "portolan/searchNotes",
};

/** One line of the tree of notes; `key` is the concept's that it is about, a place leads into the user's notes. */
export interface NoteNode extends Partial<Place> {
  readonly id: string;
  readonly kind: "group" | "covered" | "uncovered" | "place" | "file" | "section" | "folder" | "note" | "rule";
  readonly label: string;
  readonly detail: string;
  /** Empty for a concept without a built-in note. */
  readonly tip: string;
  readonly isLeaf: boolean;
  readonly key?: string;
}

/** What stands below a line of the tree of notes, or its first lines; null when the server failed. */
export const noteTree: Request<{ readonly parent?: string }, readonly NoteNode[] | null> = {
  method: "portolan/noteTree",
};

/** The line after which the user would write on about a concept; null where no note of theirs is about it. */
export const noteAbout: Request<{ readonly key: string }, Place | null> = { method: "portolan/noteAbout" };

/** The notification that answers may have become others. */
export const changed = "portolan/changed";

/** The language id that an editor should give a file, or null where its name says enough. */
export const languageId: Request<{ readonly uri: string }, string | null> = { method: "portolan/languageId" };

/** The edit that makes every fix that is safe to make unseen, or null. */
export const fixAll: Request<{ readonly uri: string }, WorkspaceEdit | null> = { method: "portolan/fixAll" };
