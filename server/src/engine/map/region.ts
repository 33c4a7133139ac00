/** Groups whose frames are drawn together. */
import { type Block, block } from "./block";
import { groupTitle } from "./groups";
import { innerTile } from "./inner";
import { grouped, largest } from "./lists";
import type { MapNode, ResourceMap } from "./map";
import { padding, partGap, smallWidth, titleHeight } from "./measures";
import { merged, partsOf } from "./parts";
import { type Frame, shelves, type Tile, together } from "./tile";

/** Frames above each other: on the left what joins them, in columns that they share, on the right what each has for itself. */
export function regionTile(region: readonly string[], map: ResourceMap, keyOf: (node: MapNode) => string): Tile {
  const wholes = partsOf(map);
  const isLocal = ({ nodes }: ResourceMap) => new Set(nodes.map(keyOf)).size === 1;
  const shared = block(merged(wholes.filter((part) => !isLocal(part))), region, keyOf);
  const local = grouped(wholes.filter(isLocal), ({ nodes }) => nodes.map(keyOf)[0]);
  const tiles = region.map((key) => innerTile(local.get(key) ?? []));
  const side = padding + (shared.width === 0 ? 0 : shared.width + partGap);
  const inside = [shared.width, ...region.map(titleWidth), ...tiles.map((tile) => side - padding + tile.width)];
  const width = largest(inside) + 2 * padding;
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
