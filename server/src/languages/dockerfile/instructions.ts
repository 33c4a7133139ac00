/** The instructions of a file, read once each: an edit reads again only the instruction it touches. */
import { memo } from "../../model/memo";
import type { Lineage, SourceFile } from "../../model/source-file";
import { ownCopy, type Span, slice } from "../../model/span";
import { cut } from "../../syntax/dockerfile/cut";
import { readInstruction } from "../../syntax/dockerfile/instruction";
import type { Dockerfile, Instruction, Placed } from "../../syntax/dockerfile/tree";

interface Pieces {
  readonly escape: string;
  readonly nodes: readonly Instruction[];
}

const pieces = new WeakMap<Lineage, Pieces>();

/** The tree of a file; an instruction whose text stands in the version before is the same object. */
export const dockerfile: (file: SourceFile) => Dockerfile = memo((file) => {
  const { escape, directives, comments, instructions } = cut(file.text);
  const before = pieces.get(file.lineage);
  const nodes = nodesOf(file.text, instructions, escape, before?.escape === escape ? before.nodes : []);
  pieces.set(file.lineage, { escape, nodes });
  const placed = nodes.map((node, index) => {
    const { start, end } = instructions[index] ?? node;
    return { start, end, node };
  });
  return { escape, directives, comments, instructions: placed };
});

/** Nodes from the front and from the back are compared in place; only those an edit lies between are looked up. */
function nodesOf(text: string, spans: readonly Span[], escape: string, old: readonly Instruction[]): Instruction[] {
  const most = Math.min(spans.length, old.length);
  let front = 0;
  while (front < most && holds(text, spans[front], old[front])) front++;
  let back = 0;
  while (back < most - front && holds(text, spans.at(-1 - back), old.at(-1 - back))) back++;
  const known = new Map(old.slice(front, old.length - back).map((node) => [node.text, node]));
  const changed = spans.slice(front, spans.length - back).map((span) => {
    const piece = slice(text, span);
    const node = known.get(piece) ?? readInstruction(ownCopy(piece), escape);
    known.set(node.text, node);
    return node;
  });
  return [...old.slice(0, front), ...changed, ...old.slice(old.length - back)];
}

function holds(text: string, span: Span | undefined, node: Instruction | undefined): boolean {
  if (span === undefined || node === undefined) return false;
  return span.end - span.start === node.text.length && text.startsWith(node.text, span.start);
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
