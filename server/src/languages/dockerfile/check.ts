/** How rules look at instructions: all of them look at an instruction once, for as long as its text does not change. */
import { type Finding, moved } from "../../model/finding";
import { memo } from "../../model/memo";
import { type Gathered, gathered, type Outcome, outcomesOf, told } from "../../model/outcomes";
import type { Rule } from "../../model/rule";
import type { SourceFile } from "../../model/source-file";
import type { Instruction } from "../../syntax/dockerfile/tree";
import { looking, parts } from "./parts";

/** Sees nothing but the instruction, whose places count from its own start. */
export type Look = (node: Instruction) => Iterable<Finding>;

/** Filled as the modules of the rules are loaded, and never again. */
const byName = new Map<string, Look[]>();

/**
 * A check of single instructions, those registered by ONBUILD included; its findings are moved to where the instruction
 * stands. All such checks share one pass over a file, so that a keystroke costs its own instruction.
 */
export function each(names: readonly string[], look: Look): Rule["check"] {
  for (const name of names) byName.set(name, [...(byName.get(name) ?? []), look]);
  return (file) => told(inFile(file), look, moved);
}

const inFile = memo((file: SourceFile): Gathered<Look, Finding> => gathered(pieces(file)));

function* pieces(file: SourceFile): Generator<[number, [Spoken]]> {
  for (const part of parts(file)) for (const { placed, found } of inPart(file, part)) yield [placed.start, [found]];
}

type Spoken = readonly [Look, Outcome<Finding>];

/** Only looks that have something to say are listed: most instructions list none. */
const inInstruction = memo((node: Instruction): readonly Spoken[] => {
  const nodes = node.trigger === undefined ? [node] : [node, node.trigger];
  return nodes.flatMap((each) => [...outcomesOf(byName.get(each.name) ?? [], (look) => look(each))]);
});

const inPart = looking(inInstruction);
