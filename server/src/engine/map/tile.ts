/** Pieces of a drawing that know their size before their place, and ways to put them together. */
import { largest } from "./lists";
import type { MapEdge, MapNode } from "./map";

/** A place in the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in the drawing. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A node in its place; one that stands alone has one line. */
export interface PlacedNode extends Box {
  readonly node: MapNode;
  readonly isAlone: boolean;
}

/** An edge in its place, bent from the first point to the second, straight from there to the third, and so on in turn. */
export interface PlacedEdge {
  readonly edge: MapEdge;
  readonly points: readonly Point[];
  /** True where the arrow is at the first point. */
  readonly isReversed: boolean;
  /** The right end of the label. */
  readonly label?: Point;
}

/** A frame around the nodes of a group. */
export interface Frame extends Box {
  readonly title: string;
}

/** What is drawn, from the back to the front. */
export interface Drawing {
  readonly frames: readonly Frame[];
  readonly edges: readonly PlacedEdge[];
  readonly nodes: readonly PlacedNode[];
}

/** A piece of a drawing. */
export interface Tile {
  readonly width: number;
  readonly height: number;
  place(x: number, y: number): Drawing;
}

/** Several drawings as one. */
export function together(drawings: readonly Drawing[]): Drawing {
  return {
    frames: drawings.flatMap(({ frames }) => frames),
    edges: drawings.flatMap(({ edges }) => edges),
    nodes: drawings.flatMap(({ nodes }) => nodes),
  };
}

/** Tiles from left to right in rows no wider than `width`, where each fits. */
export function shelves(tiles: readonly Tile[], width: number, gap: number): Tile {
  const places: { readonly tile: Tile; readonly x: number; readonly y: number }[] = [];
  let [x, y, height, widest] = [0, 0, 0, 0];
  for (const tile of tiles) {
    if (x > 0 && x + tile.width > width) [x, y, height] = [0, y + height + gap, 0];
    places.push({ tile, x, y });
    widest = Math.max(widest, x + tile.width);
    height = Math.max(height, tile.height);
    x += tile.width + gap;
  }
  return {
    width: widest,
    height: y + height,
    place: (left, top) => together(places.map(({ tile, ...at }) => tile.place(left + at.x, top + at.y))),
  };
}

/** So that tiles in one row are about as high as each other. */
export function largeFirst(tiles: readonly Tile[]): readonly Tile[] {
  return tiles.toSorted((a, b) => b.height - a.height);
}

/** The width at which tiles take about as much room as a screen's form has; none is cut. */
export function fairWidth(tiles: readonly Tile[], gap: number): number {
  const area = tiles.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  return largest([Math.sqrt(area * screenForm), ...tiles.map(({ width }) => width)]);
}

const screenForm = 1.8;
