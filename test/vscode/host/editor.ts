/** What a test does in the editor: open and change files, point at places, choose settings. */
import * as vscode from "vscode";
import { until } from "../until";

export { until };

/** Opens a file of the workspace, which is a copy of `examples/`. */
export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uriOf(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Writes a file into the workspace without opening it, as another program would. */
export async function writeToDisk(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uriOf(path), bytes);
  return uriOf(path);
}

/** Writes a file into the workspace and opens it. */
export async function write(path: string, content: string | Uint8Array): Promise<vscode.TextDocument> {
  await writeToDisk(path, content);
  return open(path);
}

/** Removes a file or folder of the workspace. */
export async function remove(path: string): Promise<void> {
  await vscode.workspace.fs.delete(uriOf(path), { recursive: true });
}

/** Where a file of the workspace is. */
export function uriOf(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error("The tests need a workspace folder.");
  return vscode.Uri.joinPath(folder.uri, path);
}

/** The place of a text in a document: its first character, or the character after it. */
export function place(document: vscode.TextDocument, text: string, side: "at" | "after" = "at"): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`${document.fileName} does not contain ${JSON.stringify(text)}`);
  return document.positionAt(side === "at" ? offset : offset + text.length);
}

/** The editor in front, with the cursor at a text. */
export function pointAt(document: vscode.TextDocument, text: string): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) throw new Error(`${document.fileName} is not in front`);
  const position = place(document, text);
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

/** Replaces a text in an open document, without saving. */
export async function replace(document: vscode.TextDocument, text: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(place(document, text), place(document, text, "after")), by);
  await vscode.workspace.applyEdit(edit);
}

/** Runs a test's body with a setting of the workspace, and takes the setting back. */
export async function withSetting(name: string, value: unknown, body: () => Promise<void>): Promise<void> {
  const set = (to: unknown) =>
    vscode.workspace.getConfiguration().update(name, to, vscode.ConfigurationTarget.Workspace);
  await set(value);
  try {
    await body();
  } finally {
    await set(undefined);
  }
}
