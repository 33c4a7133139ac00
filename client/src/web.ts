/** The entry where extensions run in a browser: the server is a worker. */
import { type ExtensionContext, Uri, workspace } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { id } from "./names";
import { start, stop } from "./start";

/** The little that is used of the browser's class; the compiler knows no browser here. */
declare class Worker {
  constructor(address: string);
  terminate(): void;
}

let worker: Worker | undefined;

/** Called by VS Code once. */
export async function activate(context: ExtensionContext): Promise<void> {
  const notes = await notesOf(context);
  const address = Uri.joinPath(context.extensionUri, "dist/web/server.js").toString(true);
  const texts = Uri.joinPath(context.extensionUri, "dist/kubernetes-texts.json").toString();
  start(context, (options) => {
    const initializationOptions = { ...options.initializationOptions, texts, notes };
    return new LanguageClient(id, "Portolan", () => connect(address), { ...options, initializationOptions });
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
  worker?.terminate();
}

/** A client asks for this when it starts, and then the one before has stopped; but a worker outlives the connection to it. */
async function connect(address: string): Promise<MessageTransports> {
  worker?.terminate();
  worker = new Worker(address);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
