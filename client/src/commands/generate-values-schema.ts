/** *Generate Values Schema*. */
import { Range, Uri, WorkspaceEdit, window, workspace } from "vscode";
import { generateValuesSchema as request } from "../protocol";
import type { Command } from "./command";
import { say } from "./say";

/** Writes what the schema of the chart in front lacks, and shows it; nothing is saved, so that it can be looked at first. */
export const generateValuesSchema: Command = async ({ session }) => {
  const editor = window.activeTextEditor;
  if (editor === undefined) return say("Open a file of a chart first.");
  const uri = session.client.code2ProtocolConverter.asUri(editor.document.uri);
  const generated = await session.ask(request, { uri });
  if (generated === null) return say("The schema could not be generated.");
  if ("refused" in generated) return say(generated.refused);
  const target = Uri.parse(generated.uri, true);
  const edit = new WorkspaceEdit();
  edit.createFile(target, { ignoreIfExists: true });
  await workspace.applyEdit(edit);
  const document = await workspace.openTextDocument(target);
  if (document.getText() === generated.text) say("values.schema.json has every value already.");
  else {
    const filled = new WorkspaceEdit();
    filled.replace(
      target,
      new Range(document.positionAt(0), document.positionAt(document.getText().length)),
      generated.text,
    );
    await workspace.applyEdit(filled);
  }
  await window.showTextDocument(document);
};
