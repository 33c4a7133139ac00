/** Where marks stand in the tree that their columns make. */
import type { YamlPath } from "../tree";
import type { Mark } from "./marks";

/** The index of the mark that a mark of this rank behind `before` marks would be below; -1 for the root. */
export function parentOf(marks: readonly Mark[], before: number, rank: number): number {
  for (let at = before - 1; at >= 0; at--) if ((marks[at]?.rank ?? 0) < rank) return at;
  return -1;
}

/** The keys and indexes that lead to a mark's value. */
export function pathOf(marks: readonly Mark[], index: number): YamlPath {
  const path: (string | number)[] = [];
  let at = index;
  for (let mark = marks[at]; mark !== undefined; mark = marks[at]) {
    path.push(mark.kind === "key" ? mark.text : indexOf(marks, at, mark.rank));
    at = holderOf(marks, at, mark.rank);
  }
  return path.reverse();
}

/** The mark whose value holds this one; one that has a value on its own line holds nothing and is a neighbour. */
export function holderOf(marks: readonly Mark[], before: number, rank: number): number {
  let at = parentOf(marks, before, rank);
  for (let mark = marks[at]; mark !== undefined && !mark.open; mark = marks[at]) at = parentOf(marks, at, mark.rank);
  return at;
}

/** The marks right below one, or below the root for -1. */
export function childrenOf(marks: readonly Mark[], parent: number): readonly Mark[] {
  const rank = marks[parent]?.rank ?? -1;
  const children: Mark[] = [];
  let level = Number.POSITIVE_INFINITY;
  for (let at = parent + 1; at < marks.length; at++) {
    const mark = marks[at];
    if (mark === undefined || mark.rank <= rank) break;
    if (mark.rank > level) continue;
    if (children.length === 0) level = mark.rank;
    children.push(mark);
  }
  return children;
}

function indexOf(marks: readonly Mark[], index: number, rank: number): number {
  let count = 0;
  for (let at = index - 1; at >= 0; at--) {
    const mark = marks[at];
    if (mark === undefined || mark.rank < rank) break;
    if (mark.rank === rank) count++;
  }
  return count;
}
