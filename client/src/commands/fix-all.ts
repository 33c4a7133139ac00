/** *Fix All Problems in File*. */
import { window, workspace } from "vscode";
import { fixAll as request } from "../protocol";
import { count } from "../status-text";
import type { Command } from "./command";
import { say } from "./say";

/** Makes every fix that is safe to make unseen in the file in front, and says how many places changed. */
export const fixAll: Command = async ({ session }) => {
  const editor = window.activeTextEditor;
  if (editor === undefined) return say("Open a file first.");
  const { version } = editor.document;
  const uri = session.client.code2ProtocolConverter.asUri(editor.document.uri);
  const edit = await session.client.protocol2CodeConverter.asWorkspaceEdit(await session.ask(request, { uri }));
  const places = edit?.entries().reduce((sum, [, edits]) => sum + edits.length, 0) ?? 0;
  if (edit === undefined || places === 0) return say("Nothing here can be fixed automatically.");
  if (editor.document.version !== version) return say("The file has changed meanwhile; try again.");
  const done = await workspace.applyEdit(edit, { isRefactoring: false });
  say(done ? `${count(places, "change")} made.` : "The changes could not be made; the file may be read-only.");
};
