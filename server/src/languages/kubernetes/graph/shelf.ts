/** Objects of many files, put where they are looked for; a few files can be put on top of the shelf of all. */
import type { KustomizationFacts, Labels, ObjectFacts } from "./facts";
import type { FileFacts } from "./file-facts";
import { relations } from "./relations";
import { pairOf } from "./selector";

/** An object with the file and the number of the document it stands in. */
export interface Site {
  readonly path: string;
  readonly document: number;
  readonly object: ObjectFacts;
}

/** Where objects are looked for: by kind and name, by a label, by kind. */
export interface Shelf {
  readonly byName: ReadonlyMap<string, readonly Site[]>;
  readonly byLabel: ReadonlyMap<string, readonly Site[]>;
  readonly byKind: ReadonlyMap<string, readonly Site[]>;
  readonly byPath: ReadonlyMap<string, readonly Site[]>;
  readonly kustomizations: ReadonlyMap<string, KustomizationFacts>;
}

/** Kinds whose own labels somebody selects. */
export const selectedKinds: ReadonlySet<string> = new Set(
  relations.flatMap(({ to }) => (to.by === "labels" && to.of !== "pods" ? [to.of] : [])),
);

/** What an object is found under by its name. */
export function nameKey(kind: string, name: string): string {
  return `${kind} ${name}`;
}

/** What objects are found under by a label: those of a kind, or `pods`. */
export function labelKey(of: string, key: string, value: string): string {
  return `${of} ${pairOf(key, value)}`;
}

/** Puts the objects of files on a shelf. */
export function shelfOf(files: Iterable<readonly [path: string, facts: FileFacts]>): Shelf {
  const [byName, byLabel, byKind, byPath] = [table(), table(), table(), table()];
  const kustomizations = new Map<string, KustomizationFacts>();
  for (const [path, { documents, kustomization }] of files) {
    if (kustomization !== undefined) kustomizations.set(path, kustomization);
    for (const [document, objects] of documents.entries())
      for (const object of objects) {
        const site = { path, document, object };
        put(byPath, path, site);
        put(byKind, object.kind, site);
        if (object.name !== undefined) put(byName, nameKey(object.kind, object.name.text), site);
        if (object.pods !== undefined) put(byKind, "pods", site);
        for (const key of labelKeys(object)) put(byLabel, key, site);
      }
  }
  return { byName, byLabel, byKind, byPath, kustomizations };
}

function labelKeys(object: ObjectFacts): readonly string[] {
  const own = selectedKinds.has(object.kind) ? keysOf(object.kind, object.labels) : [];
  return object.pods === undefined ? own : [...own, ...keysOf("pods", object.pods)];
}

function keysOf(of: string, { pairs }: Labels): readonly string[] {
  return pairs.flatMap(({ key, value }) => (value === undefined ? [] : [labelKey(of, key.text, value.text)]));
}

function table(): Map<string, Site[]> {
  return new Map();
}

function put(table: Map<string, Site[]>, key: string, site: Site): void {
  const there = table.get(key);
  if (there === undefined) table.set(key, [site]);
  else there.push(site);
}
