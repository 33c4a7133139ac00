/** The graph of a workspace: all objects, where they are looked for, and which of them belong together. */
import { memo } from "../../../model/memo";
import type { NoteTexts, Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import type { KustomizationFacts } from "./facts";
import { type FileFacts, factsOf } from "./file-facts";
import { type Layout, layoutOf } from "./layout";
import { type Shelf, type Site, shelfOf } from "./shelf";

/** Where objects are looked for. */
export type Place = "byName" | "byLabel" | "byKind" | "byPath" | "byWant" | "byTaken";

/** The very same graph as long as no facts change. */
export interface Graph {
  readonly layout: Layout;
  /** Patches and what is made by others included. */
  find(place: Place, key: string): readonly Site[];
  /** The files that hold objects. */
  paths(): readonly string[];
}

/**
 * The graph of a snapshot. It is put together once and after that follows the workspace: files whose facts are no longer what they
 * were lie on a shelf on top of the others, so that a keystroke costs its own file.
 */
export function graphOf(snapshot: Snapshot): Graph {
  return graphs(snapshot.notes)(snapshot.roots)(snapshot.files);
}

/** The graph that a file is in; a file that no snapshot holds, such as a fence of a note, is alone in its own. */
export function graphFor(file: SourceFile, snapshot: Snapshot): Graph {
  return snapshot.files.get(file.path) === file ? graphOf(snapshot) : alone(file);
}

const alone = memo((file: SourceFile) => {
  const memory: Memory = { files: new Map(), base: new Map(), shelf: shelfOf([]), top: new Map() };
  follow(memory, new Map([[file.path, file]]));
  return fresh(memory, []);
});

const graphs = memo((_workspace: NoteTexts) =>
  memo((roots: Snapshot["roots"]) => {
    const memory: Memory = { files: new Map(), base: new Map(), shelf: shelfOf([]), top: new Map() };
    return memo((files: Snapshot["files"]): Graph => {
      const isSame = follow(memory, files);
      memory.graph = isSame && memory.graph !== undefined ? memory.graph : fresh(memory, roots);
      return memory.graph;
    });
  }),
);

interface Memory {
  readonly files: Map<string, SourceFile>;
  base: ReadonlyMap<string, FileFacts>;
  shelf: Shelf;
  /** What is no longer as on the shelf; nothing for what is gone. */
  top: Map<string, FileFacts | undefined>;
  kustomizations?: ReadonlyMap<string, KustomizationFacts>;
  graph?: Graph;
}

/** More files than this on top, and all are put on one shelf anew. */
const mostOnTop = 100;

/** Notes what changed; true when nothing did that anybody can see. */
function follow(memory: Memory, files: Snapshot["files"]): boolean {
  let isSame = true;
  const known = (path: string) => (memory.top.has(path) ? memory.top.get(path) : memory.base.get(path));
  const set = (path: string, facts: FileFacts | undefined) => {
    if (known(path) === facts) return;
    isSame = false;
    if (memory.base.get(path) === facts) memory.top.delete(path);
    else memory.top.set(path, facts);
  };
  for (const [path, file] of files) {
    if (memory.files.get(path) === file) continue;
    memory.files.set(path, file);
    const { facts } = factsOf(file);
    set(path, facts.documents.length === 0 && facts.kustomization === undefined ? undefined : facts);
  }
  if (memory.files.size > files.size)
    for (const path of memory.files.keys()) {
      if (files.has(path)) continue;
      memory.files.delete(path);
      set(path, undefined);
    }
  return isSame;
}

function fresh(memory: Memory, roots: Snapshot["roots"]): Graph {
  if (memory.top.size > mostOnTop) {
    memory.base = new Map(current(memory));
    memory.shelf = shelfOf(memory.base);
    memory.top = new Map();
  }
  const hidden = new Set(memory.top.keys());
  const { shelf } = memory;
  const top = shelfOf(
    [...memory.top].flatMap(([path, facts]) => (facts === undefined ? [] : [[path, facts] as const])),
  );
  const find = (place: Place, key: string): readonly Site[] => {
    const below = shelf[place].get(key) ?? none;
    const above = top[place].get(key);
    const left = below.some(({ path }) => hidden.has(path)) ? below.filter(({ path }) => !hidden.has(path)) : below;
    if (above === undefined || left.length === 0) return above ?? left;
    return [...left, ...above];
  };
  memory.kustomizations = settled(memory.kustomizations, kustomizations(shelf, top, hidden));
  const names = new Set([...shelf.doubles, ...top.byName.keys()]);
  const groups = [...names].map((name) => find("byName", name));
  const state = { base: memory.base, top: new Map(memory.top) };
  return {
    layout: layoutOf(memory.kustomizations, groups, roots),
    find,
    paths: () => [...current(state)].map(([path]) => path),
  };
}

const none: readonly Site[] = [];

function* current({ base, top }: Pick<Memory, "base" | "top">): Generator<readonly [string, FileFacts]> {
  for (const [path, facts] of base) if (!top.has(path)) yield [path, facts];
  for (const [path, facts] of top) if (facts !== undefined) yield [path, facts];
}

function kustomizations(shelf: Shelf, top: Shelf, hidden: ReadonlySet<string>) {
  const below = [...shelf.kustomizations].filter(([path]) => !hidden.has(path));
  return new Map([...below, ...top.kustomizations]);
}

/** The map that was there before, where both hold the same. */
function settled<T>(before: ReadonlyMap<string, T> | undefined, now: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const isSame = before?.size === now.size && [...now].every(([key, value]) => before.get(key) === value);
  return isSame && before !== undefined ? before : now;
}
