/** The entry where extensions run in node: the server is a process of its own. */
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { id } from "./names";
import { start, stop } from "./start";

/** Called by VS Code once. */
export function activate(context: ExtensionContext): void {
  const server = { module: context.asAbsolutePath("dist/node/server.js"), transport: TransportKind.ipc };
  start(context, (options) => new LanguageClient(id, "Portolan", server, options));
}

/** Called by VS Code when it closes or turns the extension off. */
export function deactivate(): Promise<void> {
  return stop();
}
