/** *Search Notes…*. */
import { type QuickInputButton, type QuickPickItem, ThemeIcon, Uri, window, workspace } from "vscode";
import { latest } from "../latest";
import { type ListedNote, searchNotes as request } from "../protocol";
import type { Session } from "../session";
import type { Command } from "./command";
import { showPlace } from "./open-place";
import { isOwn } from "./pick-note";

/** Searches while the user types; a built-in note opens rendered, the user's own at the line that was found. */
export const searchNotes: Command = async ({ session, notes }) => {
  const choice = await choose(session);
  if (choice === undefined) return;
  const { note, beside } = choice;
  await (isOwn(note) ? showPlace(note.uri, note.line, 0, beside) : notes.show(note.key, beside));
};

interface Choice {
  readonly note: ListedNote;
  readonly beside: boolean;
}

interface FoundItem extends QuickPickItem {
  readonly note: ListedNote;
}

const limit = 40;
const quiet = 80;
const toSide: QuickInputButton = { iconPath: new ThemeIcon("split-horizontal"), tooltip: "Open to the Side" };

/** Nothing when the user chose nothing; rejects when there is no server to ask. */
function choose(session: Session): Promise<Choice | undefined> {
  const picker = window.createQuickPick<FoundItem>();
  picker.placeholder = "Search notes, yours and the built-in ones";
  picker.busy = true;
  picker.show();
  return new Promise<Choice | undefined>((resolve, reject) => {
    const search = latest(
      quiet,
      (query: string) => session.ask(request, { query, limit }),
      (found) => {
        picker.items = (found ?? []).map(item);
        picker.busy = false;
      },
      reject,
    );
    picker.onDidChangeValue((query) => {
      picker.busy = true;
      search.ask(query);
    });
    picker.onDidAccept(() => {
      const [chosen] = picker.activeItems;
      if (chosen !== undefined) resolve({ note: chosen.note, beside: false });
    });
    picker.onDidTriggerItemButton(({ item: { note } }) => resolve({ note, beside: true }));
    picker.onDidHide(() => {
      search.dispose();
      resolve(undefined);
    });
    search.ask("");
  }).finally(() => picker.dispose());
}

/** What the server found is shown whatever the editor itself would filter. */
function item(note: ListedNote): FoundItem {
  return {
    label: note.title,
    description: isOwn(note) ? workspace.asRelativePath(Uri.parse(note.uri)) : note.key,
    detail: note.sentence,
    iconPath: new ThemeIcon(isOwn(note) ? "note" : "book"),
    buttons: [toSide],
    alwaysShow: true,
    note,
  };
}
