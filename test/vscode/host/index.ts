/** What the editor runs inside its extension host: all host tests, with their results in a file next to the bundle. */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { suite } from "./suite";
import "./tests/extension";
import "./tests/actions";
import "./tests/commands";
import "./tests/completion";
import "./tests/explain-panel";
import "./tests/helm";
import "./tests/hover";
import "./tests/navigation";
import "./tests/notes";
import "./tests/odd-files";
import "./tests/outline";
import "./tests/problems";
import "./tests/resource-map";
import "./tests/settings";
import "./tests/snippets";

const resultsFile = join(__dirname, "results.jsonl");

/** The editor's contract: fails when a test failed. */
export async function run(): Promise<void> {
  let failed = 0;
  for await (const result of suite.run(closeEverything)) {
    appendFileSync(resultsFile, `${JSON.stringify(result)}\n`);
    if (result.error) failed++;
  }
  if (failed > 0) throw new Error(`${failed} failed`);
}

/** Editors are closed without saving, so that no test sees what another typed. */
async function closeEverything(): Promise<void> {
  while (vscode.window.activeTextEditor)
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}
