/** Objects of many files, put where they are looked for; a few files can be put on top of the shelf of all. */
import type { KustomizationFacts, Labels, ObjectFacts, Want } from "./facts";
import type { FileFacts } from "./file-facts";
import { namespaceWords } from "./namespace-words";
import { relations } from "./relations";
import type { PartRole } from "./relations/relation";
import { pairOf } from "./selector";

/** An object with the file and the number of the document it stands in. */
export interface Site {
  readonly path: string;
  readonly document: number;
  readonly object: ObjectFacts;
}

/** Where objects are looked for: by kind and name, by a label, by kind; or by what they want or take. */
export interface Shelf {
  readonly byName: ReadonlyMap<string, readonly Site[]>;
  readonly byLabel: ReadonlyMap<string, readonly Site[]>;
  readonly byKind: ReadonlyMap<string, readonly Site[]>;
  readonly byPath: ReadonlyMap<string, readonly Site[]>;
  readonly byWant: ReadonlyMap<string, readonly Site[]>;
  readonly byTaken: ReadonlyMap<string, readonly Site[]>;
  /** The names that several objects have. */
  readonly doubles: readonly string[];
  readonly kustomizations: ReadonlyMap<string, KustomizationFacts>;
}

/** Kinds whose own labels somebody selects. */
export const selectedKinds: ReadonlySet<string> = new Set(
  relations.flatMap(({ to }) => (to.by === "labels" && to.of !== "pods" ? [to.of] : [])),
);

/** What makes pods with labels that are not all known. */
export const unseen = "pods with more labels";

/** What an object is found under by its name. */
export function nameKey(kind: string, name: string): string {
  return `${kind} ${name}`;
}

/** What objects are found under by a label: those of a kind, or `pods`. */
export function labelKey(of: string, key: string, value: string): string {
  return `${of} ${pairOf(key, value)}`;
}

/** What objects are found under by a label's key, whatever its value. */
export function anyLabelKey(of: string, key: string): string {
  return `${of} ${key}`;
}

/** What objects are found under by a part that they want. */
export function partKey(role: PartRole, name: string): string {
  return `${role}: ${name}`;
}

/** Puts the objects of files on a shelf. */
export function shelfOf(files: Iterable<readonly [path: string, facts: FileFacts]>): Shelf {
  const [byName, byLabel, byKind, byPath, byWant, byTaken] = [table(), table(), table(), table(), table(), table()];
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
        if (object.pods?.open) put(byKind, unseen, site);
        for (const key of labelKeys(object)) put(byLabel, key, site);
        for (const key of new Set(object.points.flatMap(({ want }) => wantKeys(want)))) put(byWant, key, site);
        for (const { text } of object.takes ?? []) put(byTaken, text, site);
      }
  }
  const doubles = [...byName].flatMap(([name, { length }]) => (length > 1 ? [name] : []));
  return { byName, byLabel, byKind, byPath, byWant, byTaken, doubles, kustomizations };
}

function wantKeys(want: Want): readonly string[] {
  const spaces = namespaceWords(want).map(({ text }) => nameKey("Namespace", text));
  return [...spaces, ...ownKeys(want)];
}

function ownKeys(want: Want): readonly string[] {
  if (want.by === "name") return [nameKey(want.kind, want.name)];
  if (want.by === "part") return [partKey(want.role, want.name)];
  const { of, selector } = want;
  return selector.requirements.flatMap(({ key, values }) => [
    anyLabelKey(of, key.text),
    ...values.map(({ text }) => labelKey(of, key.text, text)),
  ]);
}

function labelKeys(object: ObjectFacts): readonly string[] {
  const own = selectedKinds.has(object.kind) ? keysOf(object.kind, object.labels) : [];
  return object.pods === undefined ? own : [...own, ...keysOf("pods", object.pods)];
}

function keysOf(of: string, { pairs }: Labels): readonly string[] {
  return pairs.flatMap(({ key, value }) => [
    anyLabelKey(of, key.text),
    ...(value === undefined ? [] : [labelKey(of, key.text, value.text)]),
  ]);
}

function table(): Map<string, Site[]> {
  return new Map();
}

function put(table: Map<string, Site[]>, key: string, site: Site): void {
  const there = table.get(key);
  if (there === undefined) table.set(key, [site]);
  else there.push(site);
}
