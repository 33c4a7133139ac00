/** The entry where extensions run in a browser: the server is a worker. */
import { type ExtensionContext, Uri, workspace } from "vscode";
import { type LanguageClientOptions, State } from "vscode-languageclient";
import { LanguageClient } from "vscode-languageclient/browser";
import { id } from "./names";
import { start, stop } from "./start";

/** The little that is used of the browser's class; the compiler knows no browser here. */
declare class Worker {
  constructor(address: string);
  terminate(): void;
}

let latest: { readonly client: LanguageClient; readonly worker: Worker } | undefined;

/** Called by VS Code once. */
export async function activate(context: ExtensionContext): Promise<void> {
  const notes = await notesOf(context);
  const address = Uri.joinPath(context.extensionUri, "dist/web/server.js").toString(true);
  const texts = Uri.joinPath(context.extensionUri, "dist/kubernetes-texts.json").toString();
  start(context, (options) => {
    const initializationOptions = { ...options.initializationOptions, texts, notes };
    return clientOf(address, { ...options, initializationOptions });
  });
}

/** The text of our notes, which the worker cannot read; without them all else works. */
async function notesOf({ extensionUri }: ExtensionContext): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, "dist/notes.json")));
  } catch (error) {
    console.error("Portolan cannot read its notes", error);
    return undefined;
  }
}

/** Called by VS Code when it closes or turns the extension off. */
export async function deactivate(): Promise<void> {
  await stop();
  latest?.worker.terminate();
}

/**
 * A worker outlives the connection to it, so it is ended when its client has stopped, or is replaced while it still starts.
 * The client is given a worker and not a function that makes one, because VS Code's `Worker` makes objects that are not
 * `instanceof Worker`.
 */
function clientOf(address: string, options: LanguageClientOptions): LanguageClient {
  if (latest?.client.state === State.Starting) latest.worker.terminate();
  const worker = new Worker(address);
  const client = new LanguageClient(id, "Portolan", worker, options);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) worker.terminate();
  });
  latest = { client, worker };
  return client;
}
