/** The context key `portolan.active`: the file in front is one that Portolan looks at. */
import { commands, Disposable, languages, window, workspace } from "vscode";
import { id } from "./names";
import { documentSelector } from "./selector";
import { allNotesFolders } from "./settings";

/** Keeps the key true to the editor in front, so that the palette offers our commands where they do something. */
export function markActive(): Disposable {
  update();
  return Disposable.from(window.onDidChangeActiveTextEditor(update), workspace.onDidOpenTextDocument(update));
}

/** A document whose language the user changes is opened anew. */
function update(): void {
  const document = window.activeTextEditor?.document;
  const isOurs = document !== undefined && languages.match(documentSelector(allNotesFolders()), document) > 0;
  void commands.executeCommand("setContext", `${id}.active`, isOurs);
}
