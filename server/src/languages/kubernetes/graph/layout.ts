/**
 * Which files belong together. What kustomizations name is one unit, through all their bases and overlays. Other files are one
 * unit with the folder they are in and all folders around it, up to a folder whose parts define the same object: those are
 * alternatives of each other, such as examples or stages, and each of them is a unit.
 */
import { folderOf } from "../../../model/source-file";
import { looksLikePatch } from "../partial";
import type { Site } from "./shelf";
import { type Kustomizations, type Trees, treesOf } from "./trees";

/** What a file's place says about its objects. */
export interface Layout extends Pick<Trees, "isOpen" | "changesOf" | "affixes" | "takersOf"> {
  /** The unit a file is in: a folder, or a kustomization. */
  unitOf(path: string): string;
  /** True for files of patches. */
  isPatch(path: string): boolean;
}

/** The layout of files whose objects are on these shelves. */
export function layoutOf(
  kustomizations: Kustomizations,
  groups: Iterable<readonly Site[]>,
  roots: readonly string[],
): Layout {
  const trees = treesOf(kustomizations);
  const splits = splitsOf(trees, groups);
  return {
    ...trees,
    takersOf: once(trees.takersOf),
    unitOf: once((path) => trees.components.get(path) ?? folderUnit(folderOf(path), splits, roots)),
    isPatch: once((path) => trees.patches.has(path) || (!trees.components.has(path) && looksLikePatch(path))),
  };
}

/** Paths are few, and asked about for each of their objects. */
function once<T>(of: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    const found = known.get(path) ?? of(path);
    known.set(path, found);
    return found;
  };
}

/** The largest folder around one in which no two parts define the same object, within a folder of the workspace. */
function folderUnit(folder: string, splits: ReadonlySet<string>, roots: readonly string[]): string {
  let unit = folder;
  while (unit !== "" && !roots.includes(unit) && !splits.has(unit) && !splits.has(folderOf(unit)))
    unit = folderOf(unit);
  return unit;
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
