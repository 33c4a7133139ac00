/** *Write a Note About This*, in the palette, in a hover and in the Notes view. */
import { FileType, Range, Uri, type WorkspaceFolder, window, workspace } from "vscode";
import { isKey, lastPart, newNote, notePath } from "../note-names";
import { noteAbout } from "../protocol";
import type { Session } from "../session";
import { notesFolders } from "../settings";
import type { Command } from "./command";
import { conceptAtCursor, sayNothingHere } from "./concept";
import { writingColumn } from "./open-place";
import { isOwn, pickNote } from "./pick-note";
import { say } from "./say";

/**
 * Arguments: a concept's key and a title, or a line of the Notes view; without them what is under the cursor counts, or
 * else what the user chooses. The user's own note about it is opened where one is.
 */
export const createNote: Command = async ({ session }, about, title) => {
  const key = keyIn(about) ?? (await conceptAtCursor(session))?.key ?? (await chosenKey(session));
  if (key === undefined) return;
  if (!isKey(key)) return sayNothingHere();
  const known = await session.ask(noteAbout, { key });
  if (known !== null) return openAfter(Uri.parse(known.uri, true), known.line);
  const folder = currentFolder();
  if (folder === undefined) return say("Your notes belong in a folder of the workspace: open a folder first.");
  const uri = Uri.joinPath(folder.uri, notesFolders(folder.uri)[0], notePath(key));
  if (!(await exists(uri))) await write(uri, newNote(key, typeof title === "string" ? title : lastPart(key)));
  await openAfter(uri, Number.MAX_SAFE_INTEGER);
};

function keyIn(about: unknown): string | undefined {
  const key = typeof about === "object" && about !== null && "key" in about ? about.key : about;
  return typeof key === "string" ? key : undefined;
}

async function chosenKey(session: Session): Promise<string | undefined> {
  const note = await pickNote(session, (one) => !isOwn(one), "What is your note about?");
  return note === undefined || isOwn(note) ? undefined : note.key;
}

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

/** With the cursor at the end of a line. */
async function openAfter(uri: Uri, line: number): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const { end } = document.lineAt(Math.min(line, document.lineCount - 1)).range;
  await window.showTextDocument(document, { selection: new Range(end, end), viewColumn: writingColumn() });
}
