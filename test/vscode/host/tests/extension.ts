/** The extension itself: it is there, it starts, and its commands exist. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { open, until } from "../editor";
import { test } from "../suite";

const commands = [
  "portolan.explainSymbol",
  "portolan.searchNotes",
  "portolan.openNote",
  "portolan.createNote",
  "portolan.showExplainPanel",
  "portolan.refreshNotes",
  "portolan.insertSnippet",
  "portolan.fixAll",
  "portolan.generateValuesSchema",
  "portolan.restartServer",
  "portolan.showOutput",
];

test("the packed extension starts with a Dockerfile", async () => {
  const extension = vscode.extensions.getExtension("portolan.portolan");
  assert.ok(extension, "portolan.portolan is not installed");
  const document = await open("web/Dockerfile");
  assert.equal(document.languageId, "dockerfile");
  await until("the extension to be active", () => extension.isActive);
});

test("every command of the palette can be run", async () => {
  await open("web/Dockerfile");
  const known = new Set(await vscode.commands.getCommands(true));
  assert.deepEqual(
    commands.filter((command) => !known.has(command)),
    [],
  );
});
