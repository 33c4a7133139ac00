/** The settings that the client itself needs; the server asks for the rest. */
import { type Disposable, type Uri, workspace } from "vscode";
import { id } from "./names";
import type { Session } from "./session";

const folders = "notes.folders";

/** Folders of the user's notes, relative to a workspace folder; the first is where new notes go. */
export function notesFolders(scope?: Uri): readonly [string, ...string[]] {
  const chosen: unknown = workspace.getConfiguration(id, scope).get(folders);
  const names = Array.isArray(chosen) ? chosen.filter((name) => typeof name === "string" && name !== "") : [];
  const [first = "notes", ...rest] = names;
  return [first, ...rest];
}

/** The notes folders of every part of the workspace. */
export function allNotesFolders(): readonly string[] {
  const scopes = workspace.workspaceFolders?.map((folder) => folder.uri) ?? [];
  return [...new Set([undefined, ...scopes].flatMap((scope) => notesFolders(scope)))];
}

/** Which documents the server is told of is fixed at its start, so other folders need another start. */
export function restartOnNewFolders(session: Session): Disposable {
  return workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(`${id}.${folders}`)) void session.restart();
  });
}
