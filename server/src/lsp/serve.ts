/** The language server: a connection and a host in, a running session out. */
import {
  type CancellationToken,
  type Connection,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { type Client, readClient } from "./client";
import { attempt } from "./guard";
import type { Host } from "./host";
import { notifications } from "./notifications";
import { requests } from "./requests";
import { createSession, type Session } from "./session";

/** Answers on the connection until it ends; a host may need what the client's `initializationOptions` say. */
export function serve(connection: Connection, host: (options: unknown) => Host): void {
  connection.onInitialize((params) => {
    const client = readClient(params);
    listen(createSession(connection, host(params.initializationOptions), client));
    return greeting(client);
  });
  connection.listen();
}

function listen(session: Session): void {
  const { connection } = session;
  for (const row of requests)
    connection.onRequest(row.method, (params: unknown, token: CancellationToken) => row.answer(session, params, token));
  for (const { method, hear } of notifications)
    connection.onNotification(method, (params: unknown) =>
      attempt(session, method, () => hear(session, params), undefined),
    );
}

function greeting(client: Client): InitializeResult {
  const capabilities = Object.assign(
    {
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { willRename: { filters: [{ pattern: { glob: "**/*" } }] } },
      },
    },
    ...requests.map((row) => row.capabilities(client)),
  );
  return { capabilities, serverInfo: { name: "Portolan" } };
}
