/** Where everything on a map is drawn. */
import { groupKeys } from "./groups";
import { grouped } from "./lists";
import type { MapNode, ResourceMap } from "./map";
import { padding } from "./measures";
import { parts } from "./parts";
import { regionTile } from "./region";
import { type Drawing, fairWidth, largeFirst, shelves } from "./tile";

/** A drawing with its size. */
export interface Layout extends Drawing {
  readonly width: number;
  readonly height: number;
}

/**
 * Lays a tidy map out. Nodes that hang together stand in layers from left to right. Frames that edges join stand above
 * each other and share their columns; all else is packed. In no frame does anything touch anything else.
 */
export function layout(map: ResourceMap): Layout {
  const keys = groupKeys(map);
  const keyOf = ({ id }: MapNode) => keys.get(id) ?? "";
  const nodesOf = grouped(map.nodes, keyOf);
  const edgesOf = grouped(map.edges, ({ from }) => keys.get(from) ?? "");
  const joins = map.edges.map(({ from, to }) => [keys.get(from) ?? "", keys.get(to) ?? ""] as const);
  const regions = parts([...nodesOf.keys()].sort(), joins).map((region) => {
    const all = <T>(of: ReadonlyMap<string, readonly T[]>) => region.flatMap((key) => of.get(key) ?? []);
    return regionTile(region, { nodes: all(nodesOf), edges: all(edgesOf) }, keyOf);
  });
  const page = shelves(largeFirst(regions), fairWidth(regions, padding), padding);
  const drawing = page.place(padding, padding);
  return { ...drawing, width: page.width + 2 * padding, height: page.height + 2 * padding };
}
