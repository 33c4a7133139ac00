/** Where everything on a map is drawn. */
import { type Block, block } from "./block";
import { groupKeys, groupTitle } from "./groups";
import { type MapNode, nameOf, type ResourceMap, tidied } from "./map";
import { chipHeight, chipWidth, padding, rowGap, smallWidth, titleHeight } from "./measures";
import { grouped, parts } from "./parts";
import { type Drawing, type Frame, fairWidth, shelves, type Tile, together } from "./tile";

/** A drawing with its size. */
export interface Layout extends Drawing {
  readonly width: number;
  readonly height: number;
}

/**
 * Lays a map out. Nodes that hang together stand in layers from left to right. Frames that edges join stand above
 * each other and share their columns; all else is packed. In no frame does anything touch anything else.
 */
export function layout(untidy: ResourceMap): Layout {
  const map = tidied(untidy);
  const keys = groupKeys(map);
  const keyOf = ({ id }: MapNode) => keys.get(id) ?? "";
  const byKey = grouped(map.nodes, keyOf);
  const joins = map.edges.map(({ from, to }) => [keys.get(from) ?? "", keys.get(to) ?? ""] as const);
  const order = [...byKey.keys()].sort();
  const edgesOf = grouped(map.edges, ({ from }) => keys.get(from) ?? "");
  const regions = parts(order, joins).map((region) => {
    return regionTile(
      region,
      { nodes: region.flatMap((key) => byKey.get(key) ?? []), edges: region.flatMap((key) => edgesOf.get(key) ?? []) },
      keyOf,
    );
  });
  const page = shelves(largeFirst(regions), fairWidth(regions, padding), padding);
  const drawing = page.place(padding, padding);
  return { ...drawing, width: page.width + 2 * padding, height: page.height + 2 * padding };
}

/** Frames above each other: on the left what joins them, in columns that they share, on the right what each has for itself. */
function regionTile(region: readonly string[], map: ResourceMap, keyOf: (node: MapNode) => string): Tile {
  const wholes = partsOf(map);
  const isLocal = ({ nodes }: ResourceMap) => new Set(nodes.map(keyOf)).size === 1;
  const shared = block(merged(wholes.filter((part) => !isLocal(part))), region, keyOf);
  const local = grouped(wholes.filter(isLocal), ({ nodes }) => nodes.map(keyOf)[0]);
  const tiles = region.map((key) => innerTile(local.get(key) ?? []));
  const side = padding + (shared.width === 0 ? 0 : shared.width + partGap);
  const inside = [shared.width, ...region.map(titleWidth), ...tiles.map((tile) => side - padding + tile.width)];
  const width = Math.max(...inside) + 2 * padding;
  const { rows, height } = rowsOf(region, shared, tiles);
  return {
    width,
    height,
    place(x, y) {
      const tops = new Map(rows.map(({ key, top }) => [key, y + top]));
      const frames = rows.map(({ key, frame }) => ({ x, width, ...frame, y: y + frame.y, title: groupTitle(key) }));
      const own = rows.map(({ tile, top }) => tile.place(x + side, y + top));
      return together([
        { frames, edges: [], nodes: [] },
        shared.place(x + padding, (key) => tops.get(key) ?? y),
        ...own,
      ]);
    },
  };
}

function titleWidth(key: string): number {
  return smallWidth(groupTitle(key)) + padding;
}

/** A frame, and how high what is in it starts. */
interface Row {
  readonly key: string;
  readonly tile: Tile;
  readonly frame: Pick<Frame, "y" | "height">;
  readonly top: number;
}

function rowsOf(region: readonly string[], { heights }: Block, tiles: readonly Tile[]) {
  const rows: Row[] = [];
  let y = 0;
  for (const [index, key] of region.entries()) {
    const tile = tiles[index] ?? shelves([], 0, 0);
    const top = y + padding + (groupTitle(key) === "" ? 0 : titleHeight);
    const bottom = top + Math.max(heights.get(key) ?? 0, tile.height) + padding;
    rows.push({ key, tile, top, frame: { y, height: bottom - y } });
    y = bottom + padding;
  }
  return { rows, height: Math.max(0, y - padding) };
}

/** What hangs together is packed, large before small; objects that stand alone follow in lines. */
function innerTile(wholes: readonly ResourceMap[]): Tile {
  const blocks = wholes.filter(({ nodes }) => nodes.length > 1).map(blockTile);
  const alone = wholes.filter(({ nodes }) => nodes.length === 1).flatMap(({ nodes }) => nodes);
  const large = largeFirst(blocks);
  const chips = alone.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)).map(chipTile);
  const width = Math.max(fairWidth(large, partGap), fairWidth(chips, rowGap));
  const tiles = [shelves(large, width, partGap), shelves(chips, width, rowGap)];
  return shelves(
    tiles.filter(({ height }) => height > 0),
    0,
    partGap,
  );
}

const partGap = 2 * rowGap;

/** So that tiles in one row are about as high as each other. */
function largeFirst(tiles: readonly Tile[]): readonly Tile[] {
  return tiles.toSorted((a, b) => b.height - a.height);
}

function blockTile(part: ResourceMap): Tile {
  const { width, heights, place } = block(part, [""], () => "");
  return { width, height: heights.get("") ?? 0, place: (x, y) => place(x, () => y) };
}

function chipTile(node: MapNode): Tile {
  const size = { width: chipWidth(node), height: chipHeight };
  return { ...size, place: (x, y) => ({ frames: [], edges: [], nodes: [{ node, x, y, ...size, isAlone: true }] }) };
}

/** The parts of a map that hang together. */
function partsOf({ nodes, edges }: ResourceMap): readonly ResourceMap[] {
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

function merged(maps: readonly ResourceMap[]): ResourceMap {
  return { nodes: maps.flatMap(({ nodes }) => nodes), edges: maps.flatMap(({ edges }) => edges) };
}
