/** A server and a tiny client in one process, over two streams. */
import { PassThrough } from "node:stream";
import {
  type ClientCapabilities,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type ProtocolRequestType,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { Host, WorkspaceFiles } from "../../server/src/lsp/host";
import { serve } from "../../server/src/lsp/serve";

/** A client after its handshake; what the server says unasked is kept. */
export interface Client {
  readonly connection: MessageConnection;
  readonly capabilities: InitializeResult["capabilities"];
  readonly published: Map<string, Diagnostic[]>;
  /** Methods and parameters of everything else the server sent. */
  readonly heard: { readonly method: string; readonly params: unknown }[];
  ask<P, R>(type: ProtocolRequestType<P, R, unknown, unknown, unknown>, params: P): Promise<R>;
  tell(method: string, params: unknown): Promise<void>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
}

/** What a test may choose. */
export interface Choices {
  readonly capabilities?: ClientCapabilities;
  readonly options?: unknown;
  /** What `workspace/configuration` answers; a function is asked each time. */
  readonly settings?: unknown;
  readonly roots?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly notes?: Readonly<Record<string, string>>;
  readonly host?: Partial<Host>;
}

/** The files of a test, by path. */
export function memoryFiles(files: Readonly<Record<string, string>>): WorkspaceFiles {
  return {
    async *walk(root) {
      for (const path of Object.keys(files)) if (path === root || path.startsWith(`${root}/`)) yield { path };
    },
    read: async (path) => (files[path] === undefined ? undefined : { text: files[path], damage: undefined }),
  };
}

/** Capabilities of a modern editor. */
export const modern: ClientCapabilities = {
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
};

/** Starts a server and shakes hands with it. */
export async function connect(choices: Choices = {}): Promise<Client> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  serve(createConnection(up, down), () => hostOf(choices));
  const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const published = new Map<string, Diagnostic[]>();
  const heard: Client["heard"] = [];
  connection.onRequest((method, params) => {
    heard.push({ method, params });
    return method === "workspace/configuration" ? [settingsOf(choices)] : null;
  });
  connection.onNotification((method, params) => {
    if (method === "textDocument/publishDiagnostics") published.set(...told(params as PublishDiagnosticsParams));
    else heard.push({ method, params });
  });
  connection.listen();
  const { capabilities } = await connection.sendRequest<InitializeResult>("initialize", greeting(choices));
  await connection.sendNotification("initialized", {});
  return {
    connection,
    capabilities,
    published,
    heard,
    ask: (type, params) => connection.sendRequest(type.method, params),
    tell: (method, params) => connection.sendNotification(method, params),
    open: (uri, text, languageId = "dockerfile") =>
      connection.sendNotification("textDocument/didOpen", { textDocument: { uri, text, languageId, version: 1 } }),
  };
}

/** Settles as soon as `check` gives something true, and fails when it does not within what a busy machine may need. */
export async function until(check: () => boolean | Promise<boolean>): Promise<void> {
  for (const start = Date.now(); Date.now() - start < 20_000; ) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`never: ${check}`);
}

function told({ uri, diagnostics }: PublishDiagnosticsParams): [string, Diagnostic[]] {
  return [uri, diagnostics];
}

function settingsOf({ settings }: Choices): unknown {
  return typeof settings === "function" ? settings() : (settings ?? {});
}

function greeting({ capabilities, options, roots }: Choices): InitializeParams {
  return {
    processId: null,
    rootUri: null,
    capabilities: capabilities ?? modern,
    initializationOptions: options,
    workspaceFolders: (roots ?? []).map((root) => ({ uri: `file://${root}`, name: root })),
  };
}

function hostOf({ files, notes, host }: Choices): Host {
  return {
    notes: new Map(Object.entries(notes ?? {})),
    files: memoryFiles(files ?? {}),
    turn: () => new Promise((resolve) => void setImmediate(resolve)),
    pause: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds).unref()),
    ...host,
  };
}
