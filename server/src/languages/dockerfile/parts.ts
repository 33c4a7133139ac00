/** A file in parts, a FROM with what follows it: a fact about many single instructions hangs on the part they stand in. */
import { memo } from "../../model/memo";
import type { Lineage, SourceFile } from "../../model/source-file";
import type { Instruction, Placed } from "../../syntax/dockerfile/tree";
import { dockerfile } from "./instructions";

/** What stands above the first FROM, or a FROM and what follows up to the next. */
export interface Part {
  /** The number of its first instruction in the file. */
  readonly first: number;
  /** The very same list as in the version before, wherever it moved, unless one of them changed. */
  readonly nodes: readonly Instruction[];
}

const newest = new WeakMap<Lineage, readonly Part[]>();

/** In order: the first one is what stands above the first FROM, be it empty; all others are stages. */
export const parts: (file: SourceFile) => readonly Part[] = memo((file) => {
  const { instructions } = dockerfile(file);
  const starts = [0];
  for (let at = 0; at < instructions.length; at++) if (instructions[at]?.node.name === "FROM") starts.push(at);
  const before = newest.get(file.lineage) ?? [];
  const found = starts.map((first, index) => {
    const end = starts[index + 1] ?? instructions.length;
    const known = [before[index], before.at(index - starts.length)].find((part) =>
      isSame(part, instructions, first, end),
    );
    return { first, nodes: known?.nodes ?? instructions.slice(first, end).map(({ node }) => node) };
  });
  newest.set(file.lineage, found);
  return found;
});

function isSame(part: Part | undefined, instructions: readonly Placed[], first: number, end: number): boolean {
  return part?.nodes.length === end - first && part.nodes.every((node, at) => node === instructions[first + at]?.node);
}

/** Something that is found in an instruction. */
export interface Found<T> {
  readonly placed: Placed;
  readonly found: T;
}

/** What is found in the instruction of that number among others. */
interface Spot<T> {
  readonly index: number;
  readonly found: T;
}

/** A way to all that a look at single instructions finds in a part of a file; it looks again only where a part changed. */
export function looking<T>(look: (node: Instruction) => readonly T[]) {
  return lookingAlong((nodes) => nodes.flatMap((node, index) => look(node).map((found) => ({ index, found }))));
}

/** The same for a look at all instructions of a part, in their order. */
export function lookingAlong<T>(look: (nodes: readonly Instruction[]) => readonly Spot<T>[]) {
  const spots = memo(look);
  return (file: SourceFile, { first, nodes }: Part): readonly Found<T>[] => {
    const here = spots(nodes);
    if (here.length === 0) return nothing;
    const { instructions } = dockerfile(file);
    return here.flatMap(({ index, found }) => {
      const placed = instructions[first + index];
      return placed === undefined ? nothing : { placed, found };
    });
  };
}

/** Most looks find nothing in most parts. */
const nothing: readonly never[] = [];
