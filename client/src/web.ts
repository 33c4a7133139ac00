/** The entry where extensions run in a browser: the server is a worker. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { id } from "./names";
import { start, stop } from "./start";

/** The little that is used of the browser's class; the compiler knows no browser here. */
declare class Worker {
  constructor(address: string);
  terminate(): void;
}

let worker: Worker | undefined;

/** Called by VS Code once. */
export function activate(context: ExtensionContext): void {
  const address = Uri.joinPath(context.extensionUri, "dist/web/server.js").toString(true);
  const texts = Uri.joinPath(context.extensionUri, "dist/kubernetes-texts.json").toString();
  start(context, (options) => {
    const initializationOptions = { ...options.initializationOptions, texts };
    return new LanguageClient(id, "Portolan", replaceWorker(address), { ...options, initializationOptions });
  });
}

/** Called by VS Code when it closes or turns the extension off. */
export async function deactivate(): Promise<void> {
  await stop();
  worker?.terminate();
}

/**
 * A worker outlives the connection to it, so the former one is ended here. The client is given a worker and not a
 * function that makes one, because VS Code's `Worker` makes objects that are not `instanceof Worker`.
 */
function replaceWorker(address: string): Worker {
  worker?.terminate();
  worker = new Worker(address);
  return worker;
}
