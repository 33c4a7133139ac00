/** *Search Notes…*. */
import {
  type Disposable,
  type QuickInputButton,
  type QuickPick,
  type QuickPickItem,
  ThemeIcon,
  Uri,
  window,
  workspace,
} from "vscode";
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
  return new Promise<Choice | undefined>((resolve, reject) => {
    const accept = (note: ListedNote | undefined) =>
      note === undefined ? undefined : resolve({ note, beside: false });
    const search = searchIn(picker, session, accept, reject);
    picker.onDidTriggerItemButton(({ item: { note } }) => resolve({ note, beside: true }));
    picker.onDidHide(() => {
      search.dispose();
      resolve(undefined);
    });
    picker.show();
  }).finally(() => picker.dispose());
}

/** Keeps the list true to what is typed. Enter while an answer is on its way takes the best of that answer. */
function searchIn(
  picker: QuickPick<FoundItem>,
  session: Session,
  accept: (note: ListedNote | undefined) => void,
  fail: (error: unknown) => void,
): Disposable {
  let isHasty = false;
  const search = latest(quiet, (query: string) => session.ask(request, { query, limit }), take, fail);
  const type = (query: string) => {
    isHasty = false;
    picker.busy = true;
    search.ask(query);
  };
  function take(found: readonly ListedNote[] | null): void {
    picker.items = (found ?? []).map(item);
    picker.busy = false;
    if (isHasty) accept(found?.[0]);
  }
  picker.onDidChangeValue(type);
  picker.onDidAccept(() => {
    isHasty = picker.busy;
    if (!isHasty) accept(picker.activeItems[0]?.note);
  });
  type("");
  return search;
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
