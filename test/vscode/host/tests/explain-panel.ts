/** The Explain panel: its title says what it shows. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { ask } from "../answers";
import { open, pointAt, until } from "../editor";
import { test } from "../suite";

test("the Explain panel stands beside the editor and follows the cursor", async () => {
  const document = await open("api/Dockerfile");
  pointAt(document, "HEALTHCHECK");
  await ask("portolan.showExplainPanel");
  const tab = await showing("Explain HEALTHCHECK");
  assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
  assert.equal(vscode.window.activeTextEditor?.document, document);
  pointAt(document, "FROM");
  await showing("Explain FROM");
});

test("a pinned Explain panel stays, and follows again when it is let go", async () => {
  const document = await open("api/Dockerfile");
  pointAt(document, "HEALTHCHECK");
  await ask("portolan.showExplainPanel");
  await showing("Explain HEALTHCHECK");
  await ask("portolan.pinExplainPanel");
  pointAt(document, "FROM");
  await ask("portolan.explainNote", "dockerfile/CMD");
  await showing("Explain CMD");
  await ask("portolan.unpinExplainPanel");
  await showing("Explain FROM");
});

test("the Explain panel goes back and forward", async () => {
  const document = await open("api/Dockerfile");
  pointAt(document, "HEALTHCHECK");
  await ask("portolan.showExplainPanel");
  await showing("Explain HEALTHCHECK");
  await ask("portolan.explainNote", "dockerfile/CMD");
  await showing("Explain CMD");
  await ask("portolan.explainBack");
  await showing("Explain HEALTHCHECK");
  await ask("portolan.explainForward");
  await showing("Explain CMD");
});

function showing(label: string): Promise<vscode.Tab> {
  const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const failure = () => `${label} among ${tabs().map((tab) => tab.label)}`;
  return until(failure, () => tabs().find((tab) => tab.label === label));
}
