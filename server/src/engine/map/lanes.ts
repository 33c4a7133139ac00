/** Where columns stand, and the room before them. */
import { grouped, largest } from "./lists";
import { arrowWidth, bendWidth, nodeWidth, shortLabel, smallWidth } from "./measures";
import { isLoop, type Slot, type Strand } from "./strands";

/** A column from where edges are level before it to its right side. */
export interface Lane {
  readonly level: number;
  readonly left: number;
  readonly right: number;
}

/** Before each column there is room for bends, then for the longest label. */
export function lanesOf(columns: readonly (readonly Slot[])[], strands: readonly Strand[]) {
  const arriving = grouped(strands, ({ slots }) => slots.at(-1)?.column ?? 0);
  const lanes: Lane[] = [];
  let x = 0;
  columns.forEach((column, index) => {
    const edges = arriving.get(index) ?? [];
    const hasLoops = edges.some(isLoop);
    const label = largest(edges.map(({ edge }) => smallWidth(shortLabel(edge.label ?? ""))));
    const bend = index > 0 || hasLoops ? bendWidth : 0;
    const level = x + bend;
    const left = index > 0 || hasLoops ? level + arrowWidth + (label > 0 ? label + arrowWidth : 0) : level;
    const right = left + largest(column.map(({ node }) => (node === undefined ? 0 : nodeWidth(node))));
    lanes.push({ level, left, right });
    x = right;
  });
  return { lanes, width: x };
}
