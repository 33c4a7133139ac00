/** Answers for our own client: notes to read, to pick and to open. */
import type { WorkspaceEdit } from "vscode-languageserver";
import { explain as explanation, type NoteEntry, noteList } from "../../engine/explain";
import { fixAll as safeFixes } from "../../engine/fix";
import { hover } from "../../engine/hover";
import { hoverMarkdown } from "../../engine/hover-markdown";
import type { Snapshot } from "../../model/snapshot";
import { workspaceEditOf } from "../convert";
import { positionAt } from "../lines";
import type { BuiltInNote, Explanation, OwnNote } from "../own-requests";
import type { AtPlace } from "../row";
import type { Session } from "../session";
import { pathOf, uriOf } from "../uri";

/** The note of a rule or concept by any of its names. */
export function explain(session: Session, { what }: { readonly what: string }): string | null {
  return explanation(session.snapshot(), what, session.links()) ?? null;
}

/** What a hover says about a place. */
export function explainAt({ session, snapshot, path, offset }: AtPlace): Explanation | null {
  const found = hover(snapshot, path, offset);
  return found === undefined ? null : { key: found.concept.key, markdown: hoverMarkdown(found, session.links()) };
}

/** What a picker lists. */
export function notes(session: Session): readonly (BuiltInNote | OwnNote)[] {
  const snapshot = session.snapshot();
  return noteList(snapshot).map((entry) => listed(snapshot, entry));
}

/** A built-in note as it was written. */
export function note(session: Session, { key }: { readonly key: string }): string | null {
  return session.snapshot().notes.get(key) ?? null;
}

/** Everything that can be repaired without asking. */
export function fixAll(session: Session, { uri }: { readonly uri: string }): WorkspaceEdit {
  const snapshot = session.snapshot();
  return workspaceEditOf(snapshot, pathOf(uri), safeFixes(snapshot, pathOf(uri)));
}

function listed(snapshot: Snapshot, { key, title, sentence, path, offset }: NoteEntry): BuiltInNote | OwnNote {
  if (path === undefined) return { key, title, sentence };
  const { line } = positionAt(snapshot.files.get(path) ?? { text: "" }, offset ?? 0);
  return { title, sentence, uri: uriOf(path), line };
}
