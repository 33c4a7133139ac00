/** *Insert Snippet…*. */
import { type QuickPickItem, QuickPickItemKind, SnippetString, type TextEditor, window, workspace } from "vscode";
import { type Snippet, type SnippetGroup, snippetGroups } from "../snippets";
import type { Command } from "./command";

/** Inserts a chosen snippet at the cursor, or into a new file where no editor can take it. */
export const insertSnippet: Command = async () => {
  const editor = window.activeTextEditor;
  const options = { placeHolder: "Choose a snippet", matchOnDescription: true, matchOnDetail: true };
  const chosen = await window.showQuickPick(itemsFor(editor?.document.languageId), options);
  if (chosen?.snippet === undefined) return;
  const text = new SnippetString(chosen.snippet.body);
  if (await editor?.insertSnippet(text)) return;
  const fresh = await newFile(chosen.snippet.languageId);
  await fresh.insertSnippet(text);
};

interface SnippetItem extends QuickPickItem {
  readonly snippet?: Snippet;
}

/** The groups of the language in front come first. */
function itemsFor(languageId: string | undefined): SnippetItem[] {
  const fits = (group: SnippetGroup) => group.snippets.some((snippet) => snippet.languageId === languageId);
  const groups = [...snippetGroups.filter(fits), ...snippetGroups.filter((group) => !fits(group))];
  return groups.flatMap(({ title, snippets }) => [
    { label: title, kind: QuickPickItemKind.Separator },
    ...snippets.map((snippet) => ({
      label: snippet.name,
      description: snippet.prefix,
      detail: snippet.description,
      snippet,
    })),
  ]);
}

async function newFile(language: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ language, content: "" }));
}
