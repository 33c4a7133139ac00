/** Requests of our own client. */
import {
  type Position,
  ProtocolRequestType,
  type TextDocumentIdentifier,
  type WorkspaceEdit,
} from "vscode-languageserver";

/** One of our notes in a picker. */
export interface BuiltInNote {
  readonly key: string;
  readonly title: string;
  readonly sentence: string;
}

/** A section of the user's own notes in a picker; `line` counts from 0. */
export interface OwnNote {
  readonly title: string;
  readonly sentence: string;
  readonly uri: string;
  readonly line: number;
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

type Request<P, R> = ProtocolRequestType<P, R | null, never, void, void>;
const request = <P, R>(name: string): Request<P, R> => new ProtocolRequestType(`portolan/${name}`);

/** A rule's or concept's note, its examples and what the user wrote about it, as Markdown. */
export const explainRequest = request<{ readonly what: string }, string>("explain");

/** What a hover says about what stands at a place. */
export const explainAtRequest = request<PlaceParams, Explanation>("explainAt");

/** All notes, ours and then the user's; the parameters are ignored. */
export const notesRequest = request<object | null, readonly (BuiltInNote | OwnNote)[]>("notes");

/** The whole Markdown of one of our notes. */
export const noteRequest = request<{ readonly key: string }, string>("note");

/** The edits of every safe fix of a file. */
export const fixAllRequest = request<{ readonly uri: string }, WorkspaceEdit>("fixAll");
