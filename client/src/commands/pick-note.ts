/** The list of all notes. */
import { type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from "vscode";
import { allNotes, type ListedNote, type OwnNote } from "../protocol";
import type { Session } from "../session";

/** Lets the user choose among the notes that `wanted` accepts; nothing when nothing was chosen. */
export async function pickNote(
  session: Session,
  wanted: (note: ListedNote) => boolean,
  placeHolder: string,
): Promise<ListedNote | undefined> {
  const items = session.ask(allNotes, {}).then((notes) => grouped((notes ?? []).filter(wanted)));
  const options = { placeHolder, matchOnDescription: true, matchOnDetail: true };
  return (await window.showQuickPick(items, options))?.note;
}

/** Whether the note is the user's own. */
export function isOwn(note: ListedNote): note is OwnNote {
  return "uri" in note;
}

interface NoteItem extends QuickPickItem {
  readonly note?: ListedNote;
}

function grouped(notes: readonly ListedNote[]): NoteItem[] {
  const builtIn = notes.filter((note) => !isOwn(note));
  return [...group("Your notes", notes.filter(isOwn)), ...group("Portolan's notes", builtIn)];
}

function group(label: string, notes: readonly ListedNote[]): NoteItem[] {
  if (notes.length === 0) return [];
  return [{ label, kind: QuickPickItemKind.Separator }, ...notes.map(item)];
}

function item(note: ListedNote): NoteItem {
  const description = isOwn(note) ? workspace.asRelativePath(Uri.parse(note.uri)) : note.key;
  return { label: note.title, description, detail: note.sentence, note };
}
