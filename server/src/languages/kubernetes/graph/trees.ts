/** Kustomizations with everything they lead to: what they tie together, and what they make of it. */
import { memo } from "../../../model/memo";
import { kustomizationNames } from "../kustomize/file";
import type { KustomizationFacts } from "./facts";

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

/** Kustomizations by their paths. */
export type Kustomizations = ReadonlyMap<string, KustomizationFacts>;

/** What kustomizations make of the files they name. */
export interface Trees {
  /** True for units that take more than the workspace shows. */
  isOpen(unit: string): boolean;
  /** The unit of each file that a kustomization names, and of kustomizations. */
  readonly components: ReadonlyMap<string, string>;
  /** The files of patches. */
  readonly patches: ReadonlySet<string>;
  /** Every prefix and suffix there is. */
  readonly affixes: readonly Affix[];
  changesOf(path: string): Changes | undefined;
  /** Every kustomization that leads to a file, through others as well. */
  takersOf(path: string): ReadonlySet<string>;
}

/** The trees of all kustomizations. */
export const treesOf = memo((all: Kustomizations): Trees => {
  const named = new Map([...all].map(([path, { resources }]) => [path, resources.map((each) => meant(each, all))]));
  const changes: Passing["changes"] = new Map();
  const passing: Passing = { all, named, changes, left: mostPasses };
  const below = new Set([...named.values()].flat());
  for (const path of all.keys()) if (!below.has(path)) pass(path, passing, [], undefined);
  const affixes = [...all.values()].filter(({ prefix, suffix }) => prefix + suffix !== "");
  const components = componentsOf(named, all);
  const open = new Set([...all].flatMap(([path, { open }]) => (open ? [components.get(path)] : [])));
  return {
    components,
    isOpen: (unit) => open.has(unit),
    patches: new Set([...all.values()].flatMap(({ patches }) => patches)),
    affixes: distinct([...changes.values()].flatMap((each) => each.affixes).concat(affixes)),
    changesOf: (path) => changes.get(path),
    takersOf: takersIn(named),
  };
});

function takersIn(named: ReadonlyMap<string, readonly string[]>): Trees["takersOf"] {
  const takers = new Map<string, string[]>();
  for (const [path, resources] of named) for (const each of resources) put(takers, each, path);
  return (path) => {
    const all = new Set(takers.get(path));
    for (const each of all) for (const next of takers.get(each) ?? []) all.add(next);
    return all;
  };
}

function put(table: Map<string, string[]>, key: string, text: string): void {
  const there = table.get(key);
  if (there === undefined) table.set(key, [text]);
  else there.push(text);
}

/** A folder stands for the kustomization in it. */
function meant(path: string, all: Kustomizations): string {
  return kustomizationNames.map((name) => `${path}/${name}`).find((inside) => all.has(inside)) ?? path;
}

interface Passing {
  readonly all: Kustomizations;
  readonly named: ReadonlyMap<string, readonly string[]>;
  readonly changes: Map<string, { namespaces: Set<string>; affixes: Affix[] }>;
  left: number;
}

/** Nobody nests deeper; kustomizations that name each other end here. */
const deepest = 12;

/** More ways down than large repositories have; those that name one thing over and over end here. */
const mostPasses = 200_000;

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
  if (depth < deepest && passing.left-- > 0)
    for (const next of passing.named.get(path) ?? []) pass(next, passing, affixes, space, depth + 1);
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
  for (const [path, resources] of named) {
    for (const each of [...resources, ...(all.get(path)?.patches ?? [])]) {
      put(ties, path, each);
      put(ties, each, path);
    }
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

/** True where two files end up under the same names, in the same namespaces. */
export function sameChanges(one: Changes | undefined, other: Changes | undefined): boolean {
  return textOf(one) === textOf(other);
}

function textOf({ namespaces, affixes }: Changes = { namespaces: new Set(), affixes: [] }): string {
  return JSON.stringify([[...namespaces].sort(), affixes.map(({ prefix, suffix }) => [prefix, suffix]).sort()]);
}
