/** The names of the whole workspace, file by file, each file's worked out once. */
import type { Language } from "../model/language";
import { memo } from "../model/memo";
import type { Definition, ListedName, Names, Reference } from "../model/name";
import type { Snapshot } from "../model/snapshot";
import type { SourceFile } from "../model/source-file";
import type { Span } from "../model/span";
import { type EmbeddedFile, embeddedFiles, nowhere } from "./embedded";
import { languageOf } from "./language-of";

/** The names in one file, by id. */
export interface FileNames extends Names {
  readonly definitionsById: ReadonlyMap<string, readonly Definition[]>;
  readonly referencesById: ReadonlyMap<string, readonly Reference[]>;
}

/** A name with the file it stands in. */
export type Placed<T> = T & { readonly path: string };

const noNames: FileNames = {
  definitions: [],
  references: [],
  definitionsById: new Map(),
  referencesById: new Map(),
};

const namesIn = memo((language: Language) =>
  memo((file: SourceFile) => {
    const inside = embeddedFiles({ file, language }).map(namesInside);
    return memo((references: readonly Reference[]): FileNames => {
      const own = { definitions: language.definitions?.(file) ?? [], references };
      return sorted([own, ...inside]);
    });
  }),
);

const noReferences: readonly Reference[] = [];

/** The names of a file with those that hang on other files. */
const withLinked = memo((own: FileNames) => memo((linked: Names): FileNames => sorted([own, linked])));

function sorted(all: readonly Names[]): FileNames {
  const definitions = all.flatMap((each) => each.definitions);
  const references = all.flatMap((each) => each.references);
  return { definitions, references, definitionsById: byId(definitions), referencesById: byId(references) };
}

/** The names of an embedded file, at their places in the host. */
function namesInside({ file, language, out }: EmbeddedFile): Names {
  const placed = <T extends { readonly span: Span }>(name: T): readonly T[] => {
    const span = out(name.span);
    return span === undefined ? [] : [{ ...name, span }];
  };
  return {
    definitions: (language.definitions?.(file) ?? []).flatMap((name) => {
      const whole = out(name.whole);
      return whole === undefined ? [] : placed({ ...name, whole });
    }),
    references: (language.references?.(file, nowhere) ?? []).flatMap((name) => {
      const target = name.target && out(name.target);
      return placed(target === undefined ? name : { ...name, target });
    }),
  };
}

/** The names of a file; none when it is in no language of ours. */
export function namesOf(snapshot: Snapshot, file: SourceFile): FileNames {
  const language = languageOf(snapshot, file);
  if (language === undefined) return noNames;
  const own = namesIn(language)(file)(language.references?.(file, snapshot) ?? noReferences);
  const linked = language.linkedNames?.(file, snapshot);
  return linked === undefined ? own : withLinked(own)(linked);
}

/** What a file defines by names that are wanted; cheaper than all its names where many files are looked at. */
export function listedIn(
  snapshot: Snapshot,
  file: SourceFile,
  isWanted: (name: string) => boolean,
): readonly ListedName[] {
  const listed = languageOf(snapshot, file)?.listed?.(file, snapshot, isWanted);
  return listed ?? namesOf(snapshot, file).definitions.filter(({ name }) => isWanted(name));
}

/** Every definition of an id; an id that is a file's whole path is defined by that file. */
export function definitionsOf(snapshot: Snapshot, id: string): readonly Placed<Definition>[] {
  const found = placed(snapshot, id, (names) => names.definitionsById.get(id));
  const path = id.replace(/#$/, "");
  if (found.length > 0 || !snapshot.paths.has(path)) return found;
  const start = { start: 0, end: 0 };
  return [{ id, kind: "file", name: path.slice(path.lastIndexOf("/") + 1), span: start, whole: start, path }];
}

/** Every reference to an id. */
export function referencesOf(snapshot: Snapshot, id: string): readonly Placed<Reference>[] {
  return placed(snapshot, id, (names) => names.referencesById.get(id));
}

/** The ids of the innermost names at a place. */
export function idsAt(snapshot: Snapshot, path: string, offset: number): readonly string[] {
  const here = namesAt(snapshot, path, offset);
  return [...new Set(here.map((name) => name.id))];
}

/** The innermost names at a place; names that start there win over names that end there. */
export function namesAt(snapshot: Snapshot, path: string, offset: number): readonly (Definition | Reference)[] {
  const file = snapshot.files.get(path);
  if (file === undefined) return [];
  const { definitions, references } = namesOf(snapshot, file);
  const all = [...references, ...definitions].filter(({ span }) => span.start <= offset && offset <= span.end);
  const inside = all.filter(({ span }) => offset < span.end);
  const here = inside.length > 0 ? inside : all;
  const shortest = Math.min(...here.map(({ span }) => length(span)));
  return here.filter(({ span }) => length(span) === shortest);
}

function placed<T extends object>(
  snapshot: Snapshot,
  id: string,
  find: (names: FileNames) => readonly T[] | undefined,
): readonly Placed<T>[] {
  const found: Placed<T>[] = [];
  for (const file of mayHold(snapshot, id))
    for (const name of find(namesOf(snapshot, file)) ?? []) found.push({ ...name, path: file.path });
  return found;
}

/** The files of languages that know which of theirs may hold an id, and all files of the others, each in their order. */
function mayHold(snapshot: Snapshot, id: string): readonly SourceFile[] {
  return [...filesIn(snapshot)].flatMap(([language, files]) => {
    const holders = language.holders?.(id, snapshot);
    return holders === undefined ? files : files.filter(({ path }) => holders.has(path));
  });
}

const filesIn = memo((snapshot: Snapshot): ReadonlyMap<Language, readonly SourceFile[]> => {
  const found = new Map<Language, SourceFile[]>();
  for (const file of snapshot.files.values()) {
    const language = languageOf(snapshot, file);
    if (language === undefined) continue;
    const files = found.get(language);
    if (files === undefined) found.set(language, [file]);
    else files.push(file);
  }
  return found;
});

function byId<T extends { readonly id: string }>(names: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const name of names) {
    const same = map.get(name.id);
    if (same === undefined) map.set(name.id, [name]);
    else same.push(name);
  }
  return map;
}

function length(span: Span): number {
  return span.end - span.start;
}
