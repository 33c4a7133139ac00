/** Requests of our own client. */
import {
  type Position,
  ProtocolNotificationType0,
  ProtocolRequestType,
  type TextDocumentIdentifier,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { NodeKind } from "../engine/note-tree";

/** One of our notes in a picker. */
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

/** A section of the user's own notes in a picker. */
export interface OwnNote extends Place {
  readonly title: string;
  readonly sentence: string;
}

/** One line of the tree of notes; `key` is the concept's that it is about, a place leads into the user's notes. */
export interface NoteNode extends Partial<Place> {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly tip: string;
  readonly kind: NodeKind;
  readonly isLeaf: boolean;
  readonly key?: string;
}

/** What a hover says, and the key of the note it is about. */
export interface Explanation {
  readonly markdown: string;
  readonly key: string;
}

/** A place in a text document. */
export interface PlaceParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** What to look for; no more than `limit` answers are wanted. */
export interface SearchParams {
  readonly query: string;
  readonly limit: number;
}

type Request<P, R> = ProtocolRequestType<P, R | null, never, void, void>;
const request = <P, R>(name: string): Request<P, R> => new ProtocolRequestType(`portolan/${name}`);

/** A rule's or concept's note, its examples and what the user wrote about it, as Markdown. */
export const explainRequest = request<{ readonly what: string }, string>("explain");

/** What a hover says about what stands at a place. */
export const explainAtRequest = request<PlaceParams, Explanation>("explainAt");

/** All notes, ours and then the user's; the parameters are ignored. */
export const notesRequest = request<object | null, readonly (BuiltInNote | OwnNote)[]>("notes");

/** The best places for the words of a query, ours and the user's, each with the line that matched as its sentence. */
export const searchNotesRequest = request<SearchParams, readonly (BuiltInNote | OwnNote)[]>("searchNotes");

/** What stands below a line of the tree of notes, or its first lines. */
export const noteTreeRequest = request<{ readonly parent?: string }, readonly NoteNode[]>("noteTree");

/** The line after which the user would write on about a concept; null where no note of theirs is about it. */
export const noteAboutRequest = request<{ readonly key: string }, Place>("noteAbout");

/** Told to our own client, now and then, when an answer may have become another. */
export const changedNotification = new ProtocolNotificationType0("portolan/changed");

/** The whole Markdown of one of our notes. */
export const noteRequest = request<{ readonly key: string }, string>("note");

/** The language id that an editor should give a file; null where its name says enough. */
export const languageIdRequest = request<{ readonly uri: string }, string>("languageId");

/** The edits of every safe fix of a file. */
export const fixAllRequest = request<{ readonly uri: string }, WorkspaceEdit>("fixAll");
