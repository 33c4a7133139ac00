/** The instructions of a file, read once each: an edit reads again only the instruction it touches. */
import { memo } from "../../model/memo";
import type { Lineage, SourceFile } from "../../model/source-file";
import { ownCopy, type Span, slice } from "../../model/span";
import { cut } from "../../syntax/dockerfile/cut";
import { readInstruction } from "../../syntax/dockerfile/instruction";
import type { Dockerfile, Instruction, Placed } from "../../syntax/dockerfile/tree";

/** What is kept of the newest version of a file. */
interface Pieces {
  readonly text: string;
  readonly escape: string;
  readonly spans: readonly Span[];
  readonly nodes: readonly Instruction[];
}

const nothing: Pieces = { text: "", escape: "", spans: [], nodes: [] };

const pieces = new WeakMap<Lineage, Pieces>();

/** The tree of a file; an instruction whose text stands in the version before is the same object. */
export const dockerfile: (file: SourceFile) => Dockerfile = memo((file) => {
  const { text } = file;
  const { escape, directives, comments, instructions } = cut(text);
  const before = pieces.get(file.lineage) ?? nothing;
  const nodes = nodesOf(text, instructions, escape, before.escape === escape ? before : nothing);
  pieces.set(file.lineage, { text, escape, spans: instructions, nodes });
  const placed = nodes.map((node, index) => {
    const { start, end } = instructions[index] ?? node;
    return { start, end, node };
  });
  return { escape, directives, comments, instructions: placed };
});

/** Nodes that stand in what both texts begin or end with stay; only those an edit lies between are looked up. */
function nodesOf(text: string, spans: readonly Span[], escape: string, before: Pieces): Instruction[] {
  const { nodes: old } = before;
  const most = Math.min(spans.length, old.length);
  const head = sharedStart(text, before.text);
  let front = 0;
  while (front < most && isSame(spans[front], before.spans[front], 0) && (spans[front]?.end ?? 0) <= head) front++;
  const moved = text.length - before.text.length;
  const tail = text.length - sharedEnd(text, before.text);
  let back = 0;
  while (
    back < most - front &&
    isSame(spans.at(-1 - back), before.spans.at(-1 - back), moved) &&
    (spans.at(-1 - back)?.start ?? 0) >= tail
  )
    back++;
  const known = new Map(old.slice(front, old.length - back).map((node) => [node.text, node]));
  const changed = spans.slice(front, spans.length - back).map((span) => {
    const piece = slice(text, span);
    const node = known.get(piece) ?? readInstruction(ownCopy(piece), escape);
    known.set(node.text, node);
    return node;
  });
  return [...old.slice(0, front), ...changed, ...old.slice(old.length - back)];
}

function isSame(span: Span | undefined, old: Span | undefined, moved: number): boolean {
  return span !== undefined && span.start - moved === old?.start && span.end - moved === old.end;
}

/** How much two texts begin with alike. Halves are compared as wholes, which costs a fraction of a look at each mark. */
function sharedStart(a: string, b: string): number {
  let [low, high] = [0, Math.min(a.length, b.length)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.startsWith(b.slice(low, middle), low)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The same from their ends. */
function sharedEnd(a: string, b: string): number {
  let [low, high] = [0, Math.min(a.length, b.length)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.endsWith(b.slice(b.length - middle, b.length - low), a.length - low)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** All instructions of these names, in order, those that ONBUILD registers included. */
export function named(file: SourceFile, ...names: readonly string[]): readonly Placed[] {
  const index = byName(file);
  if (names.length === 1) return index.get(names[0] ?? "") ?? [];
  return names.flatMap((name) => index.get(name) ?? []).sort((a, b) => a.start - b.start);
}

const byName = memo((file: SourceFile): ReadonlyMap<string, readonly Placed[]> => {
  const index = new Map<string, Placed[]>();
  const add = (placed: Placed) => {
    const list = index.get(placed.node.name);
    if (list === undefined) index.set(placed.node.name, [placed]);
    else list.push(placed);
  };
  for (const placed of dockerfile(file).instructions) {
    add(placed);
    if (placed.node.trigger !== undefined) add({ ...placed, node: placed.node.trigger });
  }
  return index;
});

/** The instruction whose text an offset is in or at the end of. */
export function instructionAt(file: SourceFile, offset: number): Placed | undefined {
  const placed = instructionBefore(file, offset);
  return placed !== undefined && offset <= placed.end ? placed : undefined;
}

/** The last instruction that starts at or before an offset. */
export function instructionBefore(file: SourceFile, offset: number): Placed | undefined {
  const all = dockerfile(file).instructions;
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return all[low - 1];
}
