/**
 * The files of a client's virtual file system. The client answers two requests:
 * - `portolan/fs/find { base, exclude }`: the URIs (strings) of all files at and below the URI `base`, without the
 *   folders whose names are in `exclude`;
 * - `portolan/fs/read { uri }`: `{ base64 }` with the file's bytes, `{ trouble }` with a clause that says why there are
 *   none, or null when there is no such file.
 */
import { type Connection, ProtocolRequestType } from "vscode-languageserver";
import { skippedFolders } from "../../engine/interesting";
import type { Found, Reading, WorkspaceFiles } from "../../lsp/host";
import { pathOf, uriOf } from "../../lsp/uri";
import { decode, unread } from "../decode";
import { unpackedFiles } from "../unpack";

/** Where to look, and the names of folders to leave out. */
export interface FindParams {
  readonly base: string;
  readonly exclude: readonly string[];
}

/** The one file to read. */
export interface ReadParams {
  readonly uri: string;
}

/** Exactly one of the two is there. */
export interface ReadResult {
  readonly base64?: string;
  readonly trouble?: string;
}

const findRequest = new ProtocolRequestType<FindParams, readonly string[], never, void, void>("portolan/fs/find");
const readRequest = new ProtocolRequestType<ReadParams, ReadResult | null, never, void, void>("portolan/fs/read");

/** Files as the client at the other end of `connection` sees them. */
export function clientFiles(connection: Connection): WorkspaceFiles {
  return {
    walk: (root) => walk(connection, root),
    read: (path, limit) => readUri(connection, uriOf(path), limit),
    unpack: async (path) => {
      const result = await connection.sendRequest(readRequest, { uri: uriOf(path) }).catch(() => null);
      return result?.base64 === undefined ? [] : unpackedFiles(path, bytesOf(result.base64));
    },
  };
}

async function* walk(connection: Connection, root: string): AsyncGenerator<Found> {
  try {
    const uris = await connection.sendRequest(findRequest, { base: uriOf(root), exclude: [...skippedFolders] });
    for (const uri of uris) yield { path: pathOf(uri) };
  } catch (error) {
    yield { path: root, trouble: `cannot be read: ${messageOf(error)}` };
  }
}

/** A file by its URI; nothing when there is no such file. */
export async function readUri(connection: Connection, uri: string, limit?: number): Promise<Reading | undefined> {
  try {
    const result = await connection.sendRequest(readRequest, { uri });
    if (result === null) return undefined;
    if (result.base64 === undefined) return unread(result.trouble ?? "nothing came");
    return decode(bytesOf(result.base64), limit);
  } catch (error) {
    return unread(messageOf(error));
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
