/** The refactorings of the light bulb, as commands. */
import { type CodeAction, commands, Range, type TextDocument, window, workspace } from "vscode";
import type { Command } from "./command";
import { say } from "./say";

/** Makes a value of the text at the cursor. */
export const extractToValues = refactoring("refactor.extract.value");

/** Makes a named template of the selected lines. */
export const extractNamedTemplate = refactoring("refactor.extract.template");

/** The editor itself says where there is nothing of the kind, and asks where there is more than one. */
function refactoring(kind: string): Command {
  return async () => {
    await commands.executeCommand("editor.action.codeAction", { kind, apply: "ifSingle" });
  };
}

/** Makes a template of the manifest in front, wherever the cursor is, for a chart that is asked for where there are several. */
export const convertToTemplate: Command = async () => {
  const document = window.activeTextEditor?.document;
  const offered = document === undefined ? [] : await conversions(document);
  const [only, ...others] = offered;
  if (only === undefined) return say("There is no plain manifest in front that a chart of this workspace could take.");
  const chosen = others.length === 0 ? only.title : await window.showQuickPick(offered.map(({ title }) => title));
  const action = offered.find(({ title }) => title === chosen);
  if (action?.edit === undefined || !(await workspace.applyEdit(action.edit))) return;
  if (action.command !== undefined)
    await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
};

async function conversions({ uri, lineCount }: TextDocument): Promise<readonly CodeAction[]> {
  const whole = new Range(0, 0, lineCount, 0);
  const provider = "vscode.executeCodeActionProvider";
  return commands.executeCommand<CodeAction[]>(provider, uri, whole, "refactor.rewrite.template");
}
