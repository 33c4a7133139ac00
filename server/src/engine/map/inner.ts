/** What a frame has for itself. */
import { block } from "./block";
import { type MapNode, nameOf, type ResourceMap } from "./map";
import { chipHeight, chipWidth, partGap, rowGap } from "./measures";
import { fairWidth, largeFirst, shelves, type Tile } from "./tile";

/** What hangs together is packed, large before small; objects that stand alone follow in lines. */
export function innerTile(wholes: readonly ResourceMap[]): Tile {
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

function blockTile(part: ResourceMap): Tile {
  const { width, heights, place } = block(part, [""], () => "");
  return { width, height: heights.get("") ?? 0, place: (x, y) => place(x, () => y) };
}

function chipTile(node: MapNode): Tile {
  const size = { width: chipWidth(node), height: chipHeight };
  return { ...size, place: (x, y) => ({ frames: [], edges: [], nodes: [{ node, x, y, ...size, isAlone: true }] }) };
}
