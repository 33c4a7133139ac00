/** *New Chart…*. */
import { Uri, window, workspace } from "vscode";
import { chartFiles, firstFile, named, refuseChartName } from "../new-chart";
import type { Command } from "./command";
import { say } from "./say";

/** Writes a new chart into a folder, from a menu or asked for, and shows its values. Nothing that is there is touched. */
export const newChart: Command = async ({ home }, chosen, given) => {
  const name = typeof given === "string" ? given : await askName();
  if (name === undefined || refuseChartName(name) !== undefined) return;
  const parent = chosen instanceof Uri ? chosen : await askFolder();
  if (parent === undefined) return;
  const folder = Uri.joinPath(parent, name);
  if (await exists(folder)) return say(`There is a ${name} in that folder already; choose another name.`);
  for (const path of chartFiles)
    await copy(Uri.joinPath(home, "snippets/chart", path), Uri.joinPath(folder, path), name);
  await window.showTextDocument(Uri.joinPath(folder, firstFile));
};

function askName(): Thenable<string | undefined> {
  return window.showInputBox({
    title: "New Chart",
    prompt: "The chart's name; its folder is called the same.",
    value: "web",
    validateInput: (name) => refuseChartName(name),
  });
}

async function askFolder(): Promise<Uri | undefined> {
  const [only, ...others] = workspace.workspaceFolders ?? [];
  const [folder] =
    (await window.showOpenDialog({
      title: "The Folder Around the New Chart",
      openLabel: "Write Chart Here",
      canSelectFolders: true,
      canSelectFiles: false,
      ...(only !== undefined && others.length === 0 ? { defaultUri: only.uri } : {}),
    })) ?? [];
  return folder;
}

function exists(uri: Uri): Thenable<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function copy(from: Uri, to: Uri, name: string): Promise<void> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(from));
  await workspace.fs.writeFile(to, new TextEncoder().encode(named(text, name)));
}
