/** The instructions of a file, read once each: an edit reads again only the instruction it touches. */
import { memo } from "../../model/memo";
import type { Lineage, SourceFile } from "../../model/source-file";
import { cut } from "../../syntax/dockerfile/cut";
import { readInstruction } from "../../syntax/dockerfile/instruction";
import type { Dockerfile, Instruction, Placed } from "../../syntax/dockerfile/tree";

interface Pieces {
  readonly escape: string;
  readonly byText: ReadonlyMap<string, Instruction>;
}

const pieces = new WeakMap<Lineage, Pieces>();

/** The tree of a file; an instruction whose text stands in the version before is the same object. */
export const dockerfile: (file: SourceFile) => Dockerfile = memo((file) => {
  const { escape, directives, comments, instructions } = cut(file.text);
  const before = pieces.get(file.lineage);
  const known = before?.escape === escape ? before.byText : new Map<string, Instruction>();
  const byText = new Map<string, Instruction>();
  const placed = instructions.map(({ start, end }) => {
    const text = file.text.slice(start, end);
    const node = byText.get(text) ?? known.get(text) ?? readInstruction(ownCopy(text), escape);
    byText.set(node.text, node);
    return { start, end, node };
  });
  pieces.set(file.lineage, { escape, byText });
  return { escape, directives, comments, instructions: placed };
});

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

/** A slice keeps the whole text it was cut from alive; the copy keeps only itself. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
