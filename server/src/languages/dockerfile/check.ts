/** How rules look at instructions: all of them look at an instruction once, for as long as its text does not change. */
import { type Finding, moved } from "../../model/finding";
import { memo } from "../../model/memo";
import type { Rule } from "../../model/rule";
import type { SourceFile } from "../../model/source-file";
import type { Instruction } from "../../syntax/dockerfile/tree";
import { looking, parts } from "./parts";

/** Sees nothing but the instruction, whose places count from its own start. */
export type Look = (node: Instruction) => Iterable<Finding>;

/** What a look found, or what it threw: thrown again where the engine asks its rule and guards itself. */
interface Outcome {
  readonly findings: readonly Finding[];
  readonly thrown?: { readonly error: unknown };
}

const none: readonly never[] = [];

/** Filled as the modules of the rules are loaded, and never again. */
const byName = new Map<string, Look[]>();

/**
 * A check of single instructions, those registered by ONBUILD included; its findings are moved to where the instruction
 * stands. All such checks share one pass over a file, so that a keystroke costs its own instruction.
 */
export function each(names: readonly string[], look: Look): Rule["check"] {
  for (const name of names) byName.set(name, [...(byName.get(name) ?? []), look]);
  return (file) => {
    const found = inFile(file).get(look) ?? none;
    const thrown = found.find(({ outcome }) => outcome.thrown !== undefined)?.outcome.thrown;
    if (thrown !== undefined) throw thrown.error;
    return found.flatMap(({ start, outcome }) => outcome.findings.map((finding) => moved(finding, start)));
  };
}

interface PlacedOutcome {
  readonly start: number;
  readonly outcome: Outcome;
}

/** Findings are moved to their places when their rule is asked: most rules never are. */
const inFile = memo((file: SourceFile): ReadonlyMap<Look, readonly PlacedOutcome[]> => {
  const all = new Map<Look, PlacedOutcome[]>();
  for (const part of parts(file))
    for (const { placed, found } of inPart(file, part)) {
      const [look, outcome] = found;
      const same = all.get(look);
      if (same === undefined) all.set(look, [{ start: placed.start, outcome }]);
      else same.push({ start: placed.start, outcome });
    }
  return all;
});

/** Only looks that have something to say are listed: most instructions list none. */
const inInstruction = memo((node: Instruction): readonly (readonly [Look, Outcome])[] => {
  const nodes = node.trigger === undefined ? [node] : [node, node.trigger];
  return nodes.flatMap((each) => (byName.get(each.name) ?? []).flatMap((look) => outcomeOf(look, each)));
});

const inPart = looking(inInstruction);

function outcomeOf(look: Look, node: Instruction): readonly (readonly [Look, Outcome])[] {
  try {
    const findings = [...look(node)];
    return findings.length === 0 ? [] : [[look, { findings }]];
  } catch (error) {
    return [[look, { findings: none, thrown: { error } }]];
  }
}
