/** The parts of a map that hang together. */
import { grouped } from "./lists";
import type { ResourceMap } from "./map";

/** Each part as a map of its own; edges to nodes that are not in the map are left out. */
export function partsOf({ nodes, edges }: ResourceMap): readonly ResourceMap[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const inside = edges.filter(({ from }) => byId.has(from));
  const found = parts(
    byId.keys(),
    inside.map(({ from, to }) => [from, to] as const),
  );
  const part = new Map(found.flatMap((ids) => ids.map((id) => [id, ids] as const)));
  const edgesOf = grouped(inside, ({ from }) => part.get(from));
  return found.map((ids) => ({ nodes: ids.flatMap((id) => byId.get(id) ?? []), edges: edgesOf.get(ids) ?? [] }));
}

/** Several maps without common nodes as one. */
export function merged(maps: readonly ResourceMap[]): ResourceMap {
  return { nodes: maps.flatMap(({ nodes }) => nodes), edges: maps.flatMap(({ edges }) => edges) };
}

/** Puts things that are joined by pairs into one part; parts and what is in them keep the order of `ids`. */
export function parts(
  ids: Iterable<string>,
  pairs: Iterable<readonly [string, string]>,
): readonly (readonly string[])[] {
  const parents = new Map([...ids].map((id) => [id, id]));
  for (const [one, other] of pairs) parents.set(root(parents, one), root(parents, other));
  return [...grouped([...parents.keys()], (id) => root(parents, id)).values()];
}

/** Follows parents to the last, and shortens the way for those who come after. */
function root(parents: Map<string, string>, id: string): string {
  let at = id;
  for (;;) {
    const parent = parents.get(at) ?? at;
    if (parent === at) return at;
    const next = parents.get(parent) ?? parent;
    parents.set(at, next);
    at = next;
  }
}
