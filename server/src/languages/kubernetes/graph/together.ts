/** Which objects are surely applied together: a folder may hold alternatives, a file or a kustomization does not. */
import type { Graph } from "./graph";
import { isPatch } from "./resolve";
import type { Site } from "./shelf";
import { spaceOf } from "./spaces";

/** True for objects of one file, or that one kustomization takes both. */
export function areTogether({ layout }: Graph, one: Site, other: Site): boolean {
  if (one.path === other.path) return true;
  const takers = layout.takersOf(one.path);
  return takers.size > 0 && [...layout.takersOf(other.path)].some((path) => takers.has(path));
}

/** True for objects that end up in one namespace, or both in the one that whoever applies them chooses. */
export function shareSpace(graph: Graph, one: Site, other: Site): boolean {
  const [space, another] = [spaceOf(graph, one), spaceOf(graph, other)];
  return space === another && (space !== undefined || one.object.namespace?.text === other.object.namespace?.text);
}

/**
 * Those of some objects that are meant, are applied together with one and stand before it, the first of them first; none in tests,
 * which keep variants of one object in one file, and none of very many, which are copies.
 */
export function thoseBefore(
  graph: Graph,
  site: Site,
  all: readonly Site[],
  isMeant: (other: Site) => boolean = () => true,
): readonly Site[] {
  if (all.length > most || tests.test(site.path)) return [];
  const isOne = (other: Site) => isBefore(other, site) && !isPatch(graph, other) && isMeant(other);
  const found = all.filter((other) => isOne(other) && areTogether(graph, other, site));
  return found.sort((one, other) => (isBefore(one, other) ? -1 : 1));
}

const most = 200;

const tests = /\/[.\w-]*test(?:s|data)?\//i;

function isBefore(one: Site, other: Site): boolean {
  if (one.path !== other.path) return one.path < other.path;
  if (one.document !== other.document) return one.document < other.document;
  return one.object.whole < other.object.whole;
}
