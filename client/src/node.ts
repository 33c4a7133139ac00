/** The entry where extensions run in node: the server is a process of its own. */
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { id } from "./names";
import { start, stop } from "./start";

/** Called by VS Code once. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath("dist/node/portolan.js");
  const server = { module, args: ["lsp"], transport: TransportKind.ipc, options: { execArgv: smallHeap } };
  start(context, (options) => new LanguageClient(id, "Portolan", server, options));
}

/** 2 MB for young objects, where node would take 16, and a look at the old ones before they are thrice what lives. */
const smallHeap = ["--max-semi-space-size=2", "--heap-growing-percent=150"];

/** Called by VS Code when it closes or turns the extension off. */
export function deactivate(): Promise<void> {
  return stop();
}
