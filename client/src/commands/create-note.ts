/** *Create Note for Symbol*, and what a hover's link *Write a note about this* does. */
import { FileType, Position, Range, Uri, type WorkspaceFolder, window, workspace } from "vscode";
import { isKey, newNote, notePath } from "../note-names";
import { notesFolders } from "../settings";
import type { Command } from "./command";
import { conceptAtCursor, sayNothingHere } from "./concept";
import { say } from "./say";

/** Arguments: a concept's key and a title; without them the concept under the cursor counts. */
export const createNote: Command = async ({ session }, key, title) => {
  const concept = typeof key === "string" ? key : (await conceptAtCursor(session))?.key;
  if (concept === undefined || !isKey(concept)) return sayNothingHere();
  const folder = currentFolder();
  if (folder === undefined) return say("Your notes belong in a folder of the workspace: open a folder first.");
  const uri = Uri.joinPath(folder.uri, notesFolders(folder.uri)[0], notePath(concept));
  if (!(await exists(uri))) await write(uri, newNote(concept, typeof title === "string" ? title : lastPart(concept)));
  await openAtEnd(uri);
};

function currentFolder(): WorkspaceFolder | undefined {
  const document = window.activeTextEditor?.document;
  const own = document === undefined ? undefined : workspace.getWorkspaceFolder(document.uri);
  return own ?? workspace.workspaceFolders?.[0];
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    ({ type }) => type !== FileType.Directory,
    () => false,
  );
}

async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function openAtEnd(uri: Uri): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const end = new Position(document.lineCount, 0);
  await window.showTextDocument(document, { selection: document.validateRange(new Range(end, end)) });
}

function lastPart(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}
