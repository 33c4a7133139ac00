/** Giving a name's thing another name, everywhere. */
import type { Edit } from "../model/edit";
import type { Definition, Reference } from "../model/name";
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

/**
 * Renames what the name at a place stands for, unless its language or a namesake objects. What shares a spelled reference
 * with it, such as two workloads behind one Service, gets the new name as well: the one text cannot have two.
 */
export function rename(snapshot: Snapshot, path: string, offset: number, newName: string): Renaming {
  const target = targetAt(snapshot, path, offset);
  if (target === undefined) return { refused: "There is no name here that can be changed" };
  const { definitions, references } = together(snapshot, target.id);
  const refused = definitions
    .map((each) => refusal(snapshot, each, newName) ?? namesake(snapshot, each, newName))
    .find((each) => each !== undefined);
  if (refused !== undefined) return { refused };
  const edits = [
    ...definitions.map((each) => written(snapshot, each, newName)),
    ...references.flatMap((each) => {
      const text = each.respelled?.(newName) ?? (each.spelled ? newName : undefined);
      return text === undefined ? [] : [written(snapshot, each, text)];
    }),
  ];
  return { edits: distinct(edits) };
}

function written(snapshot: Snapshot, { path, span }: Placed<Definition | Reference>, name: string) {
  const text = snapshot.files.get(path)?.text ?? "";
  const language = spokenAt(snapshot, path, span.start)?.language;
  return { path, span, text: language?.writeName?.(text, span, name) ?? name };
}

function refusal(snapshot: Snapshot, { id, kind, path, span }: Placed<Definition>, name: string): string | undefined {
  return spokenAt(snapshot, path, span.start)?.language.refuseName?.(kind, name, id);
}

interface Together {
  readonly definitions: readonly Placed<Definition>[];
  readonly references: readonly Placed<Reference>[];
}

/** Everything that has to have the same name as the thing with this id. */
function together(snapshot: Snapshot, id: string): Together {
  const ids = new Set([id]);
  const definitions: Placed<Definition>[] = [];
  const references: Placed<Reference>[] = [];
  for (const each of ids) {
    const defined = changeable(snapshot, each);
    const spelled = referencesOf(snapshot, each);
    definitions.push(...defined);
    references.push(...spelled);
    for (const name of [...defined, ...spelled.filter((reference) => reference.spelled)])
      for (const other of sharing(snapshot, name)) if (changeable(snapshot, other.id).length > 0) ids.add(other.id);
  }
  return { definitions, references };
}

/** The spelled names at the very place of a name. */
function sharing(
  snapshot: Snapshot,
  { path, span }: Placed<Definition | Reference>,
): readonly (Definition | Reference)[] {
  const here = namesAt(snapshot, path, span.start);
  return here.filter(
    (other) => other.spelled !== false && other.span.start === span.start && other.span.end === span.end,
  );
}

interface Target {
  readonly span: Span;
  readonly id: string;
}

/** Only what is spelled out here and introduced by a name in some file can change its name. */
function targetAt(snapshot: Snapshot, path: string, offset: number): Target | undefined {
  for (const name of namesAt(snapshot, path, offset)) {
    if (name.spelled === false) continue;
    if (changeable(snapshot, name.id).length > 0) return { span: name.span, id: name.id };
  }
  return undefined;
}

function changeable(snapshot: Snapshot, id: string): readonly Placed<Definition>[] {
  return definitionsOf(snapshot, id).filter(({ kind, spelled }) => kind !== "file" && spelled !== false);
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
