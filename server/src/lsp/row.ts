/** Rows of the request table: how each kind of handler is asked. */
import type {
  CancellationToken,
  Position,
  ProtocolRequestType,
  ServerCapabilities,
  TextDocumentIdentifier,
} from "vscode-languageserver";
import type { Snapshot } from "../model/snapshot";
import type { SourceFile } from "../model/source-file";
import type { Client } from "./client";
import { attempt, isRefusal, refuseCancelled } from "./guard";
import { offsetAt } from "./lines";
import type { Session } from "./session";
import { pathOf } from "./uri";

/** A request, its answer and its part of the server's capabilities; rows that share a part leave it to the first. */
export interface Row {
  readonly method: string;
  capabilities(client: Client): ServerCapabilities;
  answer(session: Session, params: unknown, token: CancellationToken): Promise<unknown>;
}

/** A file that is known, at the moment of the request. */
export interface InFile {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly file: SourceFile;
  readonly path: string;
}

/** A place in such a file. */
export interface AtPlace extends InFile {
  readonly offset: number;
}

type Method<P, R> = ProtocolRequestType<P, R, unknown, unknown, unknown>;

/** What the client is told, when that depends on what the client can do. */
type Promised = ServerCapabilities | ((client: Client) => ServerCapabilities);

type Answer<R> = R | null | Promise<R | null>;

/** A request about the workspace. */
export function inSession<P, R>(
  { method }: Method<P, R>,
  handler: (session: Session, params: P, token: CancellationToken) => Answer<R>,
  capabilities: Promised = {},
): Row {
  return {
    method,
    capabilities: (client) => (typeof capabilities === "function" ? capabilities(client) : capabilities),
    answer(session, params, token) {
      refuseCancelled(token);
      return attempt<R | null>(session, method, () => handler(session, params as P, token), null, isRefusal);
    },
  };
}

/** A request about a file; one we do not know is answered with null. */
export function inFile<P extends { readonly textDocument: TextDocumentIdentifier }, R>(
  type: Method<P, R>,
  handler: (at: InFile, params: P) => R | null,
  capabilities?: Promised,
): Row {
  const ask = (session: Session, params: P) => {
    const snapshot = session.snapshot();
    const path = pathOf(params.textDocument.uri);
    const file = snapshot.files.get(path);
    return file === undefined ? null : handler({ session, snapshot, file, path }, params);
  };
  return inSession(type, ask, capabilities);
}

/** A request about a place in a file. */
export function atPlace<P extends { readonly textDocument: TextDocumentIdentifier; readonly position: Position }, R>(
  type: Method<P, R>,
  handler: (at: AtPlace, params: P) => R | null,
  capabilities?: Promised,
): Row {
  const ask = (at: InFile, params: P) => handler({ ...at, offset: offsetAt(at.file, params.position) }, params);
  return inFile(type, ask, capabilities);
}
