/** The layers of nodes that hang together, with their edges. */
import type { MapNode, ResourceMap } from "./map";
import { arrowWidth, bendWidth, nodeWidth, shortLabel, smallWidth } from "./measures";
import { nearness, ordered } from "./order";
import { grouped } from "./parts";
import { rowsOf } from "./rows";
import { type Slot, type Strand, stranded } from "./strands";
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
  const bottoms = grouped(columns.flat(), ({ band }) => band);
  const heightOf = (band: string) =>
    (bottoms.get(band) ?? []).reduce((most, slot) => Math.max(most, (rows.get(slot) ?? 0) + slot.height / 2), 0);
  return {
    width,
    heights: new Map(bands.map((band) => [band, Math.ceil(heightOf(band))])),
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

/** A column from where edges are level before it to its right side. */
interface Lane {
  readonly level: number;
  readonly left: number;
  readonly right: number;
}

/** Before each column there is room for bends, then for the longest label. */
function lanesOf(columns: readonly (readonly Slot[])[], strands: readonly Strand[]) {
  const arriving = grouped(strands, ({ slots }) => slots.at(-1)?.column ?? 0);
  const lanes: Lane[] = [];
  let x = 0;
  columns.forEach((column, index) => {
    const edges = arriving.get(index) ?? [];
    const hasLoops = edges.some(isLoop);
    const label = edges.reduce((most, { edge }) => Math.max(most, smallWidth(shortLabel(edge.label ?? ""))), 0);
    const bend = index > 0 || hasLoops ? bendWidth : 0;
    const level = x + bend;
    const left = index > 0 || hasLoops ? level + arrowWidth + (label > 0 ? label + arrowWidth : 0) : level;
    const right = left + column.reduce((most, { node }) => Math.max(most, node ? nodeWidth(node) : 0), 0);
    lanes.push({ level, left, right });
    x = right;
  });
  return { lanes, width: x };
}

/** An edge between two nodes of one column. */
function isLoop({ slots: [first, second] }: Strand): boolean {
  return first.column === second.column;
}

function placedNode(slot: Slot, lanes: readonly Lane[], x: number, middle: number): readonly PlacedNode[] {
  const lane = lanes[slot.column];
  if (slot.node === undefined || lane === undefined) return [];
  const [y, width] = [middle - slot.height / 2, lane.right - lane.left];
  return [{ node: slot.node, x: x + lane.left, y, width, height: slot.height, isAlone: false }];
}

/** How high a strand leaves its first slot and comes to its last. */
interface Ports {
  readonly first: number;
  readonly last: number;
}

const none: Ports = { first: 0, last: 0 };

/** One end of a strand, at a side of a slot. */
interface End {
  readonly strand: Strand;
  readonly which: keyof Ports;
  readonly slot: Slot;
  readonly side: "left" | "right";
  /** The slot that is next on the way. */
  readonly next: Slot;
}

/** Ends at one side of a node stand in the order of where they lead, evenly. */
function portsOf(strands: readonly Strand[], middle: (slot: Slot) => number): ReadonlyMap<Strand, Ports> {
  const ports = new Map<Strand, { first: number; last: number }>();
  for (const bySide of grouped(strands.flatMap(endsOf), ({ slot }) => slot).values())
    for (const ends of grouped(bySide, ({ side }) => side).values())
      ends
        .toSorted((a, b) => middle(a.next) - middle(b.next))
        .forEach(({ strand, which, slot }, index) => {
          const port = middle(slot) + slot.height * ((index + 1) / (ends.length + 1) - 0.5);
          const known = ports.get(strand) ?? { first: port, last: port };
          ports.set(strand, { ...known, [which]: port });
        });
  return ports;
}

function endsOf(strand: Strand): readonly End[] {
  const { slots } = strand;
  const [first, second] = slots;
  const side = isLoop(strand) ? "left" : "right";
  return [
    { strand, which: "first", slot: first, side, next: second },
    { strand, which: "last", slot: slots.at(-1) ?? second, side: "left", next: slots.at(-2) ?? first },
  ];
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
