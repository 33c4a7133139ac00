/** Every notification the server hears. */
import {
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  type ProtocolNotificationType,
} from "vscode-languageserver";
import { closed, edited, opened } from "./documents";
import { configurationChanged, foldersChanged, start } from "./life";
import type { Session } from "./session";
import { filesChanged } from "./watching";

/** A notification and what it sets off. */
export interface Notice {
  readonly method: string;
  hear(session: Session, params: unknown): void | Promise<void>;
}

/** The table. */
export const notifications: readonly Notice[] = [
  on(InitializedNotification.type, start),
  on(DidOpenTextDocumentNotification.type, opened),
  on(DidChangeTextDocumentNotification.type, edited),
  on(DidCloseTextDocumentNotification.type, closed),
  on(DidChangeConfigurationNotification.type, configurationChanged),
  on(DidChangeWatchedFilesNotification.type, filesChanged),
  on(DidChangeWorkspaceFoldersNotification.type, foldersChanged),
];

function on<P>(
  { method }: ProtocolNotificationType<P, unknown>,
  hear: (session: Session, params: P) => void | Promise<void>,
): Notice {
  return { method, hear: (session, params) => hear(session, params as P) };
}
