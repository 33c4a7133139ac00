/** A map as columns of slots, with each edge cut into steps from a column to the next. */
import { layersOf } from "./layers";
import { grouped } from "./lists";
import type { MapEdge, MapNode, ResourceMap } from "./map";
import { labelHeight, nodeHeight, passHeight } from "./measures";

/** A place in a column: a node's, or one where an edge passes. Slots of one band stand together. */
export interface Slot {
  readonly column: number;
  readonly band: string;
  readonly height: number;
  readonly node?: MapNode;
}

/** An edge from its left end to its right one, with a slot in each column on the way; in one column it has two. */
export interface Strand {
  readonly edge: MapEdge;
  readonly slots: readonly [Slot, Slot, ...Slot[]];
  /** True where the edge leads from right to left. */
  readonly isReversed: boolean;
}

/** An edge between two nodes of one column. */
export function isLoop({ slots: [first, second] }: Strand): boolean {
  return first.column === second.column;
}

/** Columns from left to right; none is empty. */
export interface Stranded {
  readonly columns: readonly (readonly Slot[])[];
  readonly strands: readonly Strand[];
}

/** Cuts a tidy map up. `bandOf` says of which band a node is. */
export function stranded(map: ResourceMap, bandOf: (node: MapNode) => string): Stranded {
  const columnOf = closeColumns(layersOf(map));
  const arrivals = map.edges.flatMap((edge) => leftSides(edge, columnOf).map((id) => ({ id, edge })));
  const arriving = grouped(arrivals, ({ id }) => id);
  const slots = new Map(
    inPassing(map, columnOf).map((node): [string, Slot] => {
      const edges = arriving.get(node.id) ?? [];
      const lines = edges.some(({ edge }) => edge.label !== undefined) ? edges.length + 1 : 0;
      const height = Math.max(nodeHeight, lines * labelHeight);
      return [node.id, { column: columnOf(node.id), band: bandOf(node), height, node }];
    }),
  );
  const strands = map.edges.flatMap((edge) => strand(edge, slots));
  const all = [...slots.values(), ...strands.flatMap((each) => each.slots.slice(1, -1))];
  const columns = grouped(all, ({ column }) => column);
  return { columns: [...columns.keys()].sort((a, b) => a - b).flatMap((key) => [columns.get(key) ?? []]), strands };
}

/** Columns that nobody stands in are left out. */
function closeColumns(layers: ReadonlyMap<string, number>): (id: string) => number {
  const used = [...new Set(layers.values())].sort((a, b) => a - b);
  const columns = new Map(used.map((layer, column) => [layer, column]));
  return (id) => columns.get(layers.get(id) ?? 0) ?? 0;
}

/** The nodes on whose left side an edge ends. */
function leftSides({ from, to }: MapEdge, columnOf: (id: string) => number): readonly string[] {
  const [left, right] = [columnOf(from), columnOf(to)];
  return left === right ? [from, to] : [left < right ? to : from];
}

function strand(edge: MapEdge, slots: ReadonlyMap<string, Slot>): readonly Strand[] {
  const [from, to] = [slots.get(edge.from), slots.get(edge.to)];
  if (from === undefined || to === undefined) return [];
  const isReversed = from.column > to.column;
  const [left, right] = isReversed ? [to, from] : [from, to];
  const between = Math.max(0, right.column - left.column - 1);
  const passes = Array.from({ length: between }, (_, index): Slot => {
    return { column: left.column + 1 + index, band: right.band, height: passHeight };
  });
  const [second = right, ...rest] = [...passes, right];
  return [{ edge, slots: [left, second, ...rest], isReversed }];
}

/** Nodes in the order in which somebody comes by who follows the edges, so that neighbours start out close. */
function inPassing({ nodes, edges }: ResourceMap, columnOf: (id: string) => number): readonly MapNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ahead = grouped(edges, ({ from }) => from);
  const seen = new Set<MapNode>();
  const waiting = nodes.toSorted((a, b) => columnOf(a.id) - columnOf(b.id)).toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    waiting.push(...(ahead.get(node.id) ?? []).toReversed().flatMap(({ to }) => byId.get(to) ?? []));
  }
  return [...seen];
}
