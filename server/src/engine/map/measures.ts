/** How large things are drawn, in pixels. No letter is measured: their widths are guessed, rather too wide than too narrow. */
import type { MapNode } from "./map";

/** Of a node with two lines, and of one that stands alone and has one. */
export const [nodeHeight, chipHeight] = [42, 24];

/** Between things above each other, and between a frame and what is in it. */
export const [rowGap, padding] = [14, 16];

/** Between what does not hang together. */
export const partGap = 28;

/** What a frame's title takes. */
export const titleHeight = 24;

/** The height that an edge takes where it passes a column, and that its label takes at a node. */
export const [passHeight, labelHeight] = [6, 14];

/** What edges need between two columns to go up and down, and on the way to their arrow. */
export const [bendWidth, arrowWidth] = [44, 12];

const [letter, smallLetter] = [7.1, 6.1];
const [longestName, longestLabel] = [28, 30];

/** A name that fits into a node. */
export function shortName(name: string): string {
  return shortened(name, longestName);
}

/** A label that fits between two columns. */
export function shortLabel(label: string): string {
  return shortened(label, longestLabel);
}

/** The kind, as it stands above the name. */
export function kindLine({ kind, missing }: MapNode): string {
  return missing ? `${shortened(kind, longestName)} · missing` : shortened(kind, longestName);
}

/** The width of a node. */
export function nodeWidth(node: MapNode): number {
  const text = Math.max(shortName(node.name).length * letter, kindLine(node).length * smallLetter);
  return Math.max(84, Math.ceil(text) + 24 + badgeWidth(node));
}

/** The width of a node that is one line. */
export function chipWidth(node: MapNode): number {
  const text = kindLine(node).length * smallLetter + shortName(node.name).length * letter;
  return Math.ceil(text) + 26 + badgeWidth(node);
}

/** The width of small text. */
export function smallWidth(text: string): number {
  return Math.ceil(text.length * smallLetter);
}

function badgeWidth({ worst }: MapNode): number {
  return worst === undefined ? 0 : 12;
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
