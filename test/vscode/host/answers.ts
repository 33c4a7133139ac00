/** Asking the editor's language features, and applying what they offer. */
import * as vscode from "vscode";
import { place, until } from "./editor";

/** Runs a command of the editor, such as those that ask the language features. */
export function ask<Answer>(command: string, ...args: readonly unknown[]): Thenable<Answer> {
  return vscode.commands.executeCommand<Answer>(command, ...args);
}

/** What the hovers over a text say, as soon as they are as expected; by default as soon as they say anything. */
export function hoverText(
  document: vscode.TextDocument,
  text: string,
  expected: (said: string) => boolean = (said) => said !== "",
): Promise<string> {
  let said = "";
  return until(
    () => `another hover over ${text} than ${JSON.stringify(said)}`,
    async () => {
      said = await hoverNow(document, text);
      return expected(said) && said;
    },
  );
}

async function hoverNow(document: vscode.TextDocument, text: string): Promise<string> {
  const hovers = await ask<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, place(document, text));
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((part) => (typeof part === "string" ? part : part.value)).join("\n");
}

/** Portolan's problems in a file, as soon as they are as expected; by default as soon as there are any. */
export function problems(
  { uri }: { readonly uri: vscode.Uri },
  expected: (problems: readonly vscode.Diagnostic[]) => boolean = (found) => found.length > 0,
): Promise<readonly vscode.Diagnostic[]> {
  const now = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Portolan");
  const failure = () => `other problems in ${uri.path} than [${now().map(ruleOf).join(", ")}]`;
  return until(failure, () => {
    const found = now();
    return expected(found) && found;
  });
}

/** Waits until a file has problems of exactly these rules, whatever their order. */
export function rules(file: { readonly uri: vscode.Uri }, ...wanted: readonly string[]) {
  const sorted = wanted.map((rule) => `dockerfile/${rule}`).sort();
  return problems(file, (found) => found.map(ruleOf).sort().join() === sorted.join());
}

/** The rule behind a problem, such as `dockerfile/only-last-cmd`. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** Waits until a label is offered right after a text, and returns all labels that are. */
export async function completions(
  document: vscode.TextDocument,
  after: string,
  label: string,
): Promise<readonly string[]> {
  const { list } = await completion(document, after, label);
  return list.map(labelOf);
}

/** Waits until a label is offered right after a text, and inserts it there; the document is in front. */
export async function complete(document: vscode.TextDocument, after: string, label: string): Promise<string> {
  const { item } = await completion(document, after, label);
  const editor = vscode.window.activeTextEditor;
  const range = item.range instanceof vscode.Range ? item.range : item.range?.inserting;
  const text = item.insertText instanceof vscode.SnippetString ? item.insertText : plain(item);
  await editor?.insertSnippet(text, range ?? place(document, after, "after"));
  return document.getText();
}

/** Waits until a label is offered right after a text. */
export function completion(document: vscode.TextDocument, after: string, label: string) {
  const position = place(document, after, "after");
  let labels: readonly string[] = [];
  const failure = () => `${label} after ${after}, where these are offered: ${labels.join(", ")}`;
  return until(failure, async () => {
    const provider = "vscode.executeCompletionItemProvider";
    const { items } = await ask<vscode.CompletionList>(provider, document.uri, position);
    labels = items.map(labelOf);
    const item = items.find((each) => labelOf(each) === label);
    return item && { item, list: items };
  });
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === "string" ? label : label.label;
}

function plain(item: vscode.CompletionItem): vscode.SnippetString {
  return new vscode.SnippetString().appendText(String(item.insertText ?? labelOf(item)));
}

/** The actions that a light bulb at a place offers. */
export function actions(document: vscode.TextDocument, range: vscode.Range): Thenable<vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  return ask<vscode.CodeAction[]>("vscode.executeCodeActionProvider", document.uri, range, kind, 20);
}

/** Applies the offered action with that title and returns the text it leaves. */
export async function applyFix(
  document: vscode.TextDocument,
  problem: vscode.Diagnostic,
  title: string,
): Promise<string> {
  const offered = await actions(document, problem.range);
  const action = offered.find((candidate) => candidate.title === title);
  if (!action) throw new Error(`no fix "${title}" among ${JSON.stringify(offered.map((other) => other.title))}`);
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
