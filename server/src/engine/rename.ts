/** Giving a name's thing another name, everywhere. */
import type { Edit } from "../model/edit";
import type { Definition } from "../model/name";
import type { Snapshot } from "../model/snapshot";
import { type Span, slice } from "../model/span";
import { spokenAt } from "./embedded";
import { definitionsOf, namesAt, type Placed, referencesOf } from "./names";

/** The edits, each with its path, or why there are none. */
export type Renaming = { readonly edits: readonly (Edit & { readonly path: string })[] } | { readonly refused: string };

/** The name at a place as it is written, or nothing where there is no name that can change. */
export function renameRange(
  snapshot: Snapshot,
  path: string,
  offset: number,
): { readonly span: Span; readonly text: string } | undefined {
  const text = snapshot.files.get(path)?.text ?? "";
  const target = targetAt(snapshot, path, offset);
  return target && { span: target.span, text: slice(text, target.span) };
}

/** Renames what the name at a place stands for, unless its language or a namesake objects. */
export function rename(snapshot: Snapshot, path: string, offset: number, newName: string): Renaming {
  const target = targetAt(snapshot, path, offset);
  const [definition] = target?.definitions ?? [];
  if (target === undefined || definition === undefined) return { refused: "There is no name here that can be changed" };
  const refused =
    spokenAt(snapshot, definition.path, definition.span.start)?.language.refuseName?.(definition.kind, newName) ??
    namesake(snapshot, definition, newName);
  if (refused !== undefined) return { refused };
  const edits = [
    ...target.definitions.map(({ path, span }) => ({ path, span, text: newName })),
    ...referencesOf(snapshot, definition.id).flatMap(({ path, span, spelled, respelled }) => {
      const text = respelled?.(newName) ?? (spelled ? newName : undefined);
      return text === undefined ? [] : [{ path, span, text }];
    }),
  ];
  return { edits: distinct(edits) };
}

interface Target {
  readonly span: Span;
  readonly definitions: readonly Placed<Definition>[];
}

/** Only what is spelled out here and introduced by a name in some file can change its name. */
function targetAt(snapshot: Snapshot, path: string, offset: number): Target | undefined {
  for (const name of namesAt(snapshot, path, offset)) {
    if (name.spelled === false) continue;
    const definitions = definitionsOf(snapshot, name.id).filter(
      ({ kind, spelled }) => kind !== "file" && spelled !== false,
    );
    if (definitions.length > 0) return { span: name.span, definitions };
  }
  return undefined;
}

/** A thing whose id the renamed one would get, since ids end with names. */
function namesake(snapshot: Snapshot, { id, name }: Definition, newName: string): string | undefined {
  if (name === newName || !id.toLowerCase().endsWith(name.toLowerCase())) return undefined;
  const stem = id.slice(0, id.length - name.length);
  const taken = [stem + newName, stem + newName.toLowerCase()].some(
    (other) => other !== id && definitionsOf(snapshot, other).length > 0,
  );
  return taken ? `There already is a ${newName} here` : undefined;
}

function distinct<T extends { readonly path: string; readonly span: Span }>(edits: readonly T[]): readonly T[] {
  return [...new Map(edits.map((edit) => [`${edit.path}\n${edit.span.start}`, edit])).values()];
}
