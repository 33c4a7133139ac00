/** Answers for our own client: notes to read, to pick and to open. */
import type { CancellationToken, WorkspaceEdit } from "vscode-languageserver";
import { explain as explanation, type NoteEntry, noteList } from "../../engine/explain";
import { fixAll as safeFixes } from "../../engine/fix";
import { hover } from "../../engine/hover";
import { hoverMarkdown } from "../../engine/hover-markdown";
import { languageIdOf } from "../../engine/language-of";
import { noteTree as treeBelow } from "../../engine/note-tree";
import { searchNotes as search } from "../../engine/search";
import { placeToWriteOn } from "../../engine/write-on";
import type { Snapshot } from "../../model/snapshot";
import { workspaceEditOf } from "../convert";
import { positionAt } from "../lines";
import type { BuiltInNote, Explanation, NoteNode, OwnNote, Place, SearchParams } from "../own-requests";
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

/** What a search finds. */
export function searchNotes(session: Session, { query, limit }: SearchParams): readonly (BuiltInNote | OwnNote)[] {
  const snapshot = session.snapshot();
  return search(snapshot, query, limit).map((entry) => listed(snapshot, entry));
}

/** One level of the tree of notes, once the workspace has been read: before, it would look as if there were none. */
export async function noteTree(
  session: Session,
  { parent }: { readonly parent?: string },
  token: CancellationToken,
): Promise<readonly NoteNode[]> {
  const snapshot = await loaded(session, token);
  return treeBelow(snapshot, parent).map(({ path, offset = 0, ...node }) =>
    path === undefined ? node : { ...node, ...placeOf(snapshot, path, offset) },
  );
}

async function loaded(session: Session, token: CancellationToken): Promise<Snapshot> {
  while (isLoading(session) && !token.isCancellationRequested) await session.changed(session.snapshot(), token);
  return session.snapshot();
}

function isLoading({ client, snapshot }: Session): boolean {
  return client.roots.length > 0 && snapshot().roots.length === 0;
}

/** Where to write on about a concept. */
export function noteAbout(session: Session, { key }: { readonly key: string }): Place | null {
  const snapshot = session.snapshot();
  const found = placeToWriteOn(snapshot, key);
  return found === undefined ? null : placeOf(snapshot, found.path, found.offset);
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

/** What an editor should call the file's language, once it is known what lies beside the file. */
export async function languageId(
  session: Session,
  { uri }: { readonly uri: string },
  token: CancellationToken,
): Promise<string | null> {
  return languageIdOf(await loaded(session, token), pathOf(uri)) ?? null;
}

function listed(snapshot: Snapshot, { key, title, sentence, path, offset = 0 }: NoteEntry): BuiltInNote | OwnNote {
  return path === undefined ? { key, title, sentence } : { title, sentence, ...placeOf(snapshot, path, offset) };
}

function placeOf(snapshot: Snapshot, path: string, offset: number): Place {
  return { uri: uriOf(path), line: positionAt(snapshot.files.get(path) ?? { text: "" }, offset).line };
}
