/** The refactorings of the light bulb, as commands. */
import { commands } from "vscode";
import type { Command } from "./command";

/** Makes a value of the text at the cursor. */
export const extractToValues = refactoring("refactor.extract.value");

/** Makes a named template of the selected lines. */
export const extractNamedTemplate = refactoring("refactor.extract.template");

/** Makes a template of a chart of the manifest in front. */
export const convertToTemplate = refactoring("refactor.rewrite.template");

/** The editor itself says where there is nothing of the kind, and asks where there is more than one. */
function refactoring(kind: string): Command {
  return async () => {
    await commands.executeCommand("editor.action.codeAction", { kind, apply: "ifSingle" });
  };
}
