/**
 * Which files belong together. What kustomizations name is one unit, through all their bases and overlays. Other files are one
 * unit with the folder they are in and all folders around it, up to a folder whose parts define the same object: those are
 * alternatives of each other, such as examples or stages, and each of them is a unit.
 */
import { memo } from "../../../model/memo";
import { folderOf } from "../../../model/source-file";
import { kustomizationNames } from "../kustomize/file";
import { looksLikePatch } from "../partial";
import type { KustomizationFacts } from "./facts";
import type { Site } from "./shelf";

/** What a file's place says about its objects. */
export interface Layout {
  /** The unit a file is in: a folder, or a kustomization. */
  unitOf(path: string): string;
  /** True for files of patches. */
  isPatch(path: string): boolean;
  /** True for units of kustomizations that take more than the workspace shows. */
  isOpen(unit: string): boolean;
  /** What kustomizations do to the objects of a file. */
  changesOf(path: string): Changes | undefined;
  /** Every prefix and suffix there is. */
  readonly affixes: readonly Affix[];
}

/** What names get in front of them and behind. */
export interface Affix {
  readonly prefix: string;
  readonly suffix: string;
}

/** What kustomizations make of a file's objects. */
export interface Changes {
  /** The namespaces they end up in; none where they stay where they are. */
  readonly namespaces: ReadonlySet<string>;
  readonly affixes: readonly Affix[];
}

type Kustomizations = ReadonlyMap<string, KustomizationFacts>;

/** The layout of files whose objects are on these shelves. */
export function layoutOf(
  kustomizations: Kustomizations,
  groups: Iterable<readonly Site[]>,
  roots: readonly string[],
): Layout {
  const trees = treesOf(kustomizations);
  const splits = splitsOf(trees, groups);
  const units = new Map<string, string>();
  const patches = new Map<string, boolean>();
  return {
    ...trees,
    unitOf(path) {
      const unit = units.get(path) ?? trees.components.get(path) ?? folderUnit(folderOf(path), splits, roots);
      units.set(path, unit);
      return unit;
    },
    isPatch(path) {
      const is =
        patches.get(path) ?? (trees.patches.has(path) || (!trees.components.has(path) && looksLikePatch(path)));
      patches.set(path, is);
      return is;
    },
  };
}

/** The largest folder around one in which no two parts define the same object, within a folder of the workspace. */
function folderUnit(folder: string, splits: ReadonlySet<string>, roots: readonly string[]): string {
  let unit = folder;
  while (unit !== "" && !roots.includes(unit) && !splits.has(unit) && !splits.has(folderOf(unit)))
    unit = folderOf(unit);
  return unit;
}

interface Trees {
  isOpen(unit: string): boolean;
  /** The unit of each file that a kustomization names, and of kustomizations. */
  readonly components: ReadonlyMap<string, string>;
  readonly patches: ReadonlySet<string>;
  readonly affixes: readonly Affix[];
  changesOf(path: string): Changes | undefined;
}

const treesOf = memo((all: Kustomizations): Trees => {
  const named = new Map([...all].map(([path, { resources }]) => [path, resources.map((each) => meant(each, all))]));
  const changes = new Map<string, { namespaces: Set<string>; affixes: Affix[] }>();
  const below = new Set([...named.values()].flat());
  for (const path of all.keys()) if (!below.has(path)) pass(path, { all, named, changes }, [], undefined);
  const affixes = [...all.values()].filter(({ prefix, suffix }) => prefix + suffix !== "");
  const components = componentsOf(named, all);
  const open = new Set([...all].flatMap(([path, { open }]) => (open ? [components.get(path)] : [])));
  return {
    components,
    isOpen: (unit) => open.has(unit),
    patches: new Set([...all.values()].flatMap(({ patches }) => patches)),
    affixes: distinct([...changes.values()].flatMap((each) => each.affixes).concat(affixes)),
    changesOf: (path) => changes.get(path),
  };
});

/** A folder stands for the kustomization in it. */
function meant(path: string, all: Kustomizations): string {
  return kustomizationNames.map((name) => `${path}/${name}`).find((inside) => all.has(inside)) ?? path;
}

interface Passing {
  readonly all: Kustomizations;
  readonly named: ReadonlyMap<string, readonly string[]>;
  readonly changes: Map<string, { namespaces: Set<string>; affixes: Affix[] }>;
}

/** Nobody nests deeper; kustomizations that name each other end here. */
const deepest = 12;

/** Goes down from a kustomization: the namespace of the outer one counts, affixes add up. */
function pass(
  path: string,
  passing: Passing,
  around: readonly Affix[],
  namespace: string | undefined,
  depth = 0,
): void {
  const own = passing.all.get(path);
  const space = namespace ?? own?.namespace;
  const { prefix = "", suffix = "" } = own ?? {};
  const affixes =
    prefix + suffix === "" ? around : [{ prefix, suffix }, ...around.map((each) => join(each, prefix, suffix))];
  note(passing.changes, path, affixes, space);
  if (depth < deepest) for (const next of passing.named.get(path) ?? []) pass(next, passing, affixes, space, depth + 1);
}

function join({ prefix, suffix }: Affix, inner: string, behind: string): Affix {
  return { prefix: prefix + inner, suffix: behind + suffix };
}

function note(changes: Passing["changes"], path: string, affixes: readonly Affix[], space: string | undefined): void {
  if (affixes.length === 0 && space === undefined) return;
  const there = changes.get(path) ?? { namespaces: new Set(), affixes: [] };
  changes.set(path, there);
  if (space !== undefined) there.namespaces.add(space);
  there.affixes = distinct([...there.affixes, ...affixes]);
}

function distinct(affixes: readonly Affix[]): Affix[] {
  return [...new Map(affixes.map((each) => [`${each.prefix} ${each.suffix}`, each])).values()];
}

/** Everything that kustomizations tie together goes by the first of its kustomizations. */
function componentsOf(named: ReadonlyMap<string, readonly string[]>, all: Kustomizations): ReadonlyMap<string, string> {
  const ties = new Map<string, string[]>();
  const tie = (one: string, other: string) => {
    for (const [a, b] of [[one, other] as const, [other, one] as const]) ties.set(a, [...(ties.get(a) ?? []), b]);
  };
  for (const [path, resources] of named) {
    for (const each of [...resources, ...(all.get(path)?.patches ?? [])]) tie(path, each);
  }
  const found = new Map<string, string>();
  for (const path of [...named.keys()].sort()) {
    if (found.has(path)) continue;
    const reached = new Set([path]);
    for (const each of reached) for (const next of ties.get(each) ?? []) reached.add(next);
    for (const each of reached) found.set(each, path);
  }
  return found;
}

/** Kinds that are often written down more than once for the same cluster. */
const repeatable: ReadonlySet<string> = new Set(["Namespace", "CustomResourceDefinition.apiextensions.k8s.io"]);

/** The folders whose parts define the same object. */
function splitsOf({ components, patches }: Trees, groups: Iterable<readonly Site[]>): ReadonlySet<string> {
  const splits = new Set<string>();
  for (const group of groups) {
    if (group.length < 2 || repeatable.has(group[0]?.object.kind ?? "")) continue;
    const spaces = new Map<string, Set<string>>();
    for (const { path, object } of group) {
      const isOther = object.madeBy !== undefined || object.patch || components.has(path) || patches.has(path);
      if (isOther || looksLikePatch(path)) continue;
      const space = object.namespace?.text ?? "";
      spaces.set(space, (spaces.get(space) ?? new Set()).add(folderOf(path)));
    }
    for (const folders of spaces.values()) for (const split of meetings([...folders].sort())) splits.add(split);
  }
  return splits;
}

/** Where neighbours in a sorted list of folders meet, which is where any two of them meet. */
function meetings(folders: readonly string[]): readonly string[] {
  return folders.slice(1).map((folder, index) => meeting(folders[index] ?? "", folder));
}

/** The innermost folder around two. */
function meeting(one: string, other: string): string {
  return one.slice(0, sharedLength(one, other));
}

/** How many letters two paths share, up to a slash or the end of one of them. */
export function sharedLength(one: string, other: string): number {
  let [at, end] = [0, 0];
  for (; at < one.length && at < other.length && one[at] === other[at]; at++) if (one[at] === "/") end = at;
  const isWhole = (path: string, around: string) => at === path.length && (around.length === at || around[at] === "/");
  return isWhole(one, other) || isWhole(other, one) ? at : end;
}
