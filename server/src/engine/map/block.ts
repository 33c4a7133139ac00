/** The layers of nodes that hang together, with their edges. */
import { type Lane, lanesOf } from "./lanes";
import { grouped, largest } from "./lists";
import type { MapNode, ResourceMap } from "./map";
import { arrowWidth } from "./measures";
import { nearness, ordered } from "./order";
import { type Ports, portsOf } from "./ports";
import { rowsOf } from "./rows";
import { isLoop, type Slot, type Strand, stranded } from "./strands";
import type { Drawing, PlacedEdge, PlacedNode } from "./tile";

/** Nodes and edges whose width and height in each band are known, and that are placed when the bands are. */
export interface Block {
  readonly width: number;
  /** By band, in order. */
  readonly heights: ReadonlyMap<string, number>;
  place(x: number, topOf: (band: string) => number): Drawing;
}

/** Lays a tidy map out; `bands` are what `bandOf` may answer, from top to bottom. */
export function block(map: ResourceMap, bands: readonly string[], bandOf: (node: MapNode) => string): Block {
  const { columns: loose, strands } = stranded(map, bandOf);
  const near = nearness({ columns: loose, strands });
  const columns = ordered(loose, near, bands);
  const rows = rowsOf(columns, near);
  const { lanes, width } = lanesOf(columns, strands);
  const inBand = grouped(columns.flat(), ({ band }) => band);
  const bottom = (slot: Slot) => (rows.get(slot) ?? 0) + slot.height / 2;
  return {
    width,
    heights: new Map(bands.map((band) => [band, Math.ceil(largest((inBand.get(band) ?? []).map(bottom)))])),
    place(x, topOf) {
      const middle = (slot: Slot) => topOf(slot.band) + (rows.get(slot) ?? 0);
      const ports = portsOf(strands, middle);
      const nodes = columns.flatMap((column) => column.flatMap((slot) => placedNode(slot, lanes, x, middle(slot))));
      return {
        frames: [],
        nodes,
        edges: strands.map((strand) => placedEdge(strand, lanes, x, ports.get(strand) ?? none, middle)),
      };
    },
  };
}

const none: Ports = { first: 0, last: 0 };

function placedNode(slot: Slot, lanes: readonly Lane[], x: number, middle: number): readonly PlacedNode[] {
  const lane = lanes[slot.column];
  if (slot.node === undefined || lane === undefined) return [];
  const [y, width] = [middle - slot.height / 2, lane.right - lane.left];
  return [{ node: slot.node, x: x + lane.left, y, width, height: slot.height, isAlone: false }];
}

function placedEdge(
  strand: Strand,
  lanes: readonly Lane[],
  x: number,
  { first, last }: Ports,
  middle: (slot: Slot) => number,
): PlacedEdge {
  const { edge, slots, isReversed } = strand;
  const lane = (slot: Slot) => lanes[slot.column] ?? { level: 0, left: 0, right: 0 };
  const end = lane(slots.at(-1) ?? slots[1]);
  const start = isLoop(strand)
    ? [end.left, end.level, end.level].map((at) => ({ x: x + at, y: first }))
    : [{ x: x + lane(slots[0]).right, y: first }];
  const passes = slots.slice(1, -1).flatMap((slot) => {
    const { level, right } = lane(slot);
    return [level, right].map((at) => ({ x: x + at, y: middle(slot) }));
  });
  const points = [...start, ...passes, ...[end.level, end.left].map((at) => ({ x: x + at, y: last }))];
  const label = edge.label === undefined ? {} : { label: { x: x + end.left - arrowWidth, y: last } };
  return { edge, points, isReversed, ...label };
}
