/** The commands of the palette. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { ask, hoverText, problems, rules } from "../answers";
import { open, pointAt, until, write } from "../editor";
import { test } from "../suite";

test("Explain Symbol shows beside the editor what a hover says", async () => {
  const document = await open("api/Dockerfile");
  pointAt(document, "HEALTHCHECK");
  await ask("portolan.explainSymbol");
  const tab = await previewOf("HEALTHCHECK.md");
  assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
});

test("Explain Symbol says nothing about nothing", async () => {
  const document = await write("commands/Dockerfile", "FROM nginx:1.31\n\n");
  pointAt(document, "\n\n");
  await ask("portolan.explainSymbol");
  assert.equal(tabs().length, 1);
});

test("Search Notes opens the user's own note at its line", async () => {
  await hoverText(await open("web/Dockerfile"), "CMD");
  const editor = await accepting("portolan.searchNotes", "a note of the user's", () => {
    const front = vscode.window.activeTextEditor;
    return front?.document.uri.path.includes("/notes/") && front;
  });
  const line = editor.document.lineAt(editor.selection.active.line).text;
  assert.match(line, /^(#|-) /, `not a heading or a statement: ${line}`);
});

test("Open Note lists Portolan's notes and opens one rendered", async () => {
  await accepting("portolan.openNote", "a preview", () => tabs().find((tab) => tab.label.endsWith(".md")));
});

test("Open Note opens a note by its key", async () => {
  await ask("portolan.openNote", "dockerfile/CMD");
  await previewOf("CMD.md");
});

test("Insert Snippet writes into the file in front, though it has no name or language yet", async () => {
  const document = await vscode.workspace.openTextDocument({ content: "" });
  await vscode.window.showTextDocument(document);
  await accepting("portolan.insertSnippet", "the snippet", () => document.getText() !== "");
  assert.match(document.getText(), /^# syntax=docker\/dockerfile:1\nFROM node:/);
});

test("Insert Snippet makes a file where none is open", async () => {
  const front = () => vscode.window.activeTextEditor?.document;
  await accepting("portolan.insertSnippet", "the snippet", () => front()?.getText() !== "" && front() !== undefined);
  assert.equal(front()?.languageId, "dockerfile");
  if (front()) await rules(front() as vscode.TextDocument);
});

test("Fix All Problems in File makes each safe change, and none where there is none to make", async () => {
  const text = 'FROM nginx:1.31\nADD package.json /app/\nCMD ["a"]\nCMD ["b"]\nWORKDIR site\n';
  const document = await write("commands/fix/Dockerfile", text);
  await rules(document, "copy-not-add", "single-command", "workdir-absolute");
  await ask("portolan.fixAll");
  await rules(document, "workdir-absolute");
  assert.equal(document.getText(), 'FROM nginx:1.31\nCOPY package.json /app/\nCMD ["b"]\nWORKDIR site\n');
  const { version } = document;
  await ask("portolan.fixAll");
  assert.equal(document.version, version);
  await ask("undo");
  assert.equal(document.getText(), text);
});

test("Restart Language Server takes what is known away and brings it back", async () => {
  const document = await open("web/Dockerfile");
  await problems(document);
  const emptied = new Promise<void>((resolve) => {
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (vscode.languages.getDiagnostics(document.uri).length > 0) return;
      listener.dispose();
      resolve();
    });
  });
  await ask("portolan.restartServer");
  await emptied;
  await problems(document);
  await hoverText(document, "CMD", (text) => text.includes("We start every service in exec form"));
});

test("Show Output opens the log", async () => {
  await ask("portolan.showOutput");
  await until("the output", () =>
    vscode.window.visibleTextEditors.some(({ document }) => document.uri.scheme === "output"),
  );
  await ask("workbench.action.closePanel");
});

function tabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

/** The tab that shows a Markdown file rendered. */
function previewOf(name: string): Promise<vscode.Tab> {
  const failure = () => `a preview of ${name} among ${tabs().map(({ label }) => label)}`;
  return until(failure, () =>
    tabs().find((tab) => tab.label.includes(name) && tab.input instanceof vscode.TabInputWebview),
  );
}

/** Runs a command and accepts the first entry of the list it shows, until that has had its effect. */
async function accepting<T>(command: string, what: string, effect: () => T | Promise<T>) {
  const ended = ask(command);
  const answer = await until(what, async () => {
    await ask("workbench.action.acceptSelectedQuickOpenItem");
    return effect();
  });
  await ended;
  return answer;
}
