/** The extension's life, the same in every host. */
import { type ExtensionContext, window } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { markActive } from "./active";
import { registerCommands } from "./commands";
import { createExplainPanel } from "./explain-panel";
import { answerFileRequests } from "./files";
import { registerNotes } from "./notes";
import { createNotesView } from "./notes-view";
import { clientOptions } from "./options";
import { createSession, type Session } from "./session";
import { restartOnNewFolders } from "./settings";
import { createStatus } from "./status";
import { followLanguages } from "./template-language";

/** A client of this host's kind that has not been started. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

let running: Session | undefined;

/** Starts the server without waiting for it: commands and notes wait for themselves. */
export function start(context: ExtensionContext, makeClient: MakeClient): void {
  const output = window.createOutputChannel("Portolan", { log: true });
  const session = createSession(() => answerFileRequests(makeClient(clientOptions(output))));
  running = session;
  const notes = registerNotes(session);
  const view = createNotesView(session);
  const panel = createExplainPanel(session, context.workspaceState);
  const commands = registerCommands({ session, output, notes, view, panel, home: context.extensionUri });
  const status = createStatus(session, String(context.extension.packageJSON.version));
  context.subscriptions.push(output, notes, view, panel, commands, status);
  context.subscriptions.push(markActive(), restartOnNewFolders(session), followLanguages(session));
}

/** Settles when the server has ended. */
export async function stop(): Promise<void> {
  await running?.stop();
  running = undefined;
}
