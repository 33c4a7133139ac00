/** What a test does in the editor: open a file, ask the language features at a place, apply what they offer. */
import * as vscode from "vscode";
import { until } from "../until";

export { until };

/** Opens a file of the workspace, which is a copy of `examples/`. */
export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uriOf(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Writes a file into the workspace and opens it. */
export async function write(path: string, text: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
  return open(path);
}

/** The place of a text in a document: its first character, or the character after it. */
export function place(document: vscode.TextDocument, text: string, side: "at" | "after" = "at"): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`${document.fileName} does not contain ${JSON.stringify(text)}`);
  return document.positionAt(side === "at" ? offset : offset + text.length);
}

/** What the hovers over a text say, waiting for the first that says anything. */
export function hoverText(document: vscode.TextDocument, text: string): Promise<string> {
  const position = place(document, text);
  return until(`a hover over ${text}`, async () => {
    const hovers = await ask<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, position);
    const contents = hovers.flatMap((hover) => hover.contents);
    return contents.map((part) => (typeof part === "string" ? part : part.value)).join("\n") || undefined;
  });
}

/** Portolan's problems in a document, as soon as they are as expected; by default as soon as there are any. */
export function problems(
  document: vscode.TextDocument,
  expected: (problems: readonly vscode.Diagnostic[]) => boolean = (found) => found.length > 0,
): Promise<readonly vscode.Diagnostic[]> {
  const now = () => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === "Portolan");
  const failure = () => `other problems in ${document.fileName} than [${now().map(ruleOf).join(", ")}]`;
  return until(failure, () => {
    const found = now();
    return expected(found) && found;
  });
}

/** The rule behind a problem, such as `dockerfile/only-last-cmd`. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** Waits until a label is offered right after a text, and returns all labels that are. */
export function completions(document: vscode.TextDocument, after: string, label: string): Promise<readonly string[]> {
  const position = place(document, after, "after");
  let labels: readonly string[] = [];
  const failure = () => `${label} after ${after}, where these are offered: ${labels.join(", ")}`;
  return until(failure, async () => {
    const list = await ask<vscode.CompletionList>("vscode.executeCompletionItemProvider", document.uri, position);
    labels = list.items.map((item) => (typeof item.label === "string" ? item.label : item.label.label));
    return labels.includes(label) && labels;
  });
}

/** Applies the offered fix with that title and returns the text it leaves. */
export async function applyFix(
  document: vscode.TextDocument,
  problem: vscode.Diagnostic,
  title: string,
): Promise<string> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  const actions = await ask<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    problem.range,
    kind,
    20,
  );
  const action = actions.find((candidate) => candidate.title === title);
  if (!action) throw new Error(`no fix "${title}" among ${JSON.stringify(actions.map((other) => other.title))}`);
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  if (action.command) await ask(action.command.command, ...(action.command.arguments ?? []));
  return document.getText();
}

/** Renames what a text names and returns the text that leaves in its document. */
export async function rename(document: vscode.TextDocument, text: string, newName: string): Promise<string> {
  const position = place(document, text);
  const edit = await ask<vscode.WorkspaceEdit>("vscode.executeDocumentRenameProvider", document.uri, position, newName);
  await vscode.workspace.applyEdit(edit);
  return document.getText();
}

function ask<Answer>(command: string, ...args: readonly unknown[]): Thenable<Answer> {
  return vscode.commands.executeCommand<Answer>(command, ...args);
}

function uriOf(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error("The tests need a workspace folder.");
  return vscode.Uri.joinPath(folder.uri, path);
}
