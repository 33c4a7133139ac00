/** From a name to its definitions, references and namesakes. */
import type { UserNote } from "../languages/notes/about";
import { ranks } from "../languages/notes/by-term";
import type { NameKind } from "../model/name";
import type { Snapshot } from "../model/snapshot";
import type { Span } from "../model/span";
import { conceptAt } from "./hover";
import { definitionsOf, idsAt, listedIn, namesAt, namesOf, referencesOf } from "./names";
import { userNotesAbout } from "./user-notes";

/** A span in a file; `whole` is everything that belongs to a definition. */
export interface Place {
  readonly path: string;
  readonly span: Span;
  readonly whole?: Span;
}

/** A namesake in the same file. */
export interface Highlight {
  readonly span: Span;
  readonly kind: "read" | "write";
}

/** A definition found by name. */
export interface NamedSymbol extends Place {
  readonly name: string;
  readonly kind: NameKind;
  /** What tells namesakes apart, or nothing. */
  readonly detail: string;
}

/**
 * Where the name at a place is introduced: by the one definition a reference means, or by all. A concept is introduced by
 * what the user wrote about it.
 */
export function definitionsAt(snapshot: Snapshot, path: string, offset: number): readonly Place[] {
  const names = namesAt(snapshot, path, offset);
  if (names.length === 0) return notesAt(snapshot, path, offset).filter(({ rank }) => rank >= ranks.heading);
  return distinct(
    names.flatMap((name) => {
      const places = definitionPlaces(snapshot, name.id);
      const meant =
        "target" in name ? places.filter((place) => place.path === path && same(place.span, name.target)) : [];
      return meant.length > 0 ? meant : places;
    }),
  );
}

/** Everywhere the name at a place is used; of a concept, wherever the user's notes speak of it. */
export function referencesAt(
  snapshot: Snapshot,
  path: string,
  offset: number,
  includeDefinitions: boolean,
): readonly Place[] {
  const ids = idsAt(snapshot, path, offset);
  if (ids.length === 0) return distinct(notesAt(snapshot, path, offset));
  return distinct(
    ids.flatMap((id) => [
      ...(includeDefinitions ? definitionPlaces(snapshot, id) : []),
      ...referencesOf(snapshot, id).map(({ path, span }) => ({ path, span })),
    ]),
  );
}

function notesAt(snapshot: Snapshot, path: string, offset: number): readonly UserNote[] {
  const concept = conceptAt(snapshot, path, offset);
  return concept === undefined ? [] : userNotesAbout(snapshot, concept);
}

/** The uses of the name at a place within its own file. */
export function highlightsAt(snapshot: Snapshot, path: string, offset: number): readonly Highlight[] {
  const file = snapshot.files.get(path);
  if (file === undefined) return [];
  const names = namesOf(snapshot, file);
  return idsAt(snapshot, path, offset)
    .flatMap((id): Highlight[] => [
      ...(names.definitionsById.get(id) ?? []).map(({ span }) => ({ span, kind: "write" as const })),
      ...(names.referencesById.get(id) ?? []).map(({ span }) => ({ span, kind: "read" as const })),
    ])
    .sort((a, b) => a.span.start - b.span.start);
}

const symbolLimit = 1000;

/** Labels and namespaces stand in every object, and nobody looks for one by its name. */
const unlisted: ReadonlySet<NameKind> = new Set(["label", "namespace"]);

/** The definitions of all files whose names hold the query's letters in order, shortest names first. */
export function symbols(snapshot: Snapshot, query: string): readonly NamedSymbol[] {
  const found: NamedSymbol[] = [];
  const letters = [...query.toLowerCase()];
  const isWanted = (name: string) => holds(name, letters);
  for (const file of snapshot.files.values())
    for (const { name, kind, detail = "", span, whole } of listedIn(snapshot, file, isWanted))
      if (!unlisted.has(kind)) found.push({ name, kind, detail, span, whole, path: file.path });
  const order = (a: NamedSymbol, b: NamedSymbol) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1);
  return found.sort(order).slice(0, symbolLimit);
}

function holds(name: string, letters: readonly string[]): boolean {
  const lower = name.toLowerCase();
  let at = -1;
  return letters.every((letter) => {
    at = lower.indexOf(letter, at + 1);
    return at >= 0;
  });
}

function same(a: Span, b: Span | undefined): boolean {
  return a.start === b?.start && a.end === b.end;
}

function definitionPlaces(snapshot: Snapshot, id: string): readonly Place[] {
  return definitionsOf(snapshot, id).map(({ path, span, whole }) => ({ path, span, whole }));
}

function distinct(places: readonly Place[]): readonly Place[] {
  const keyed = new Map(places.map((place) => [`${place.path}\n${place.span.start}\n${place.span.end}`, place]));
  return [...keyed.values()].sort((a, b) =>
    a.path === b.path ? a.span.start - b.span.start : a.path < b.path ? -1 : 1,
  );
}
