/** What a place inherits from the instructions above it, and which stages the image is made of. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import type { Instruction, Placed } from "../../syntax/dockerfile/tree";
import { named } from "./instructions";
import { type Stage, stageAt, stages, stageUses } from "./stages";

/** True when what happens at this place is part of the image of the last stage. */
export function ships(file: SourceFile, offset: number): boolean {
  const stage = stageAt(file, offset);
  return stage === undefined || shippedStages(file).has(stage);
}

/** The last stage, those it starts from, and those whose whole tree it copies. */
const shippedStages: (file: SourceFile) => ReadonlySet<Stage> = memo((file) => {
  const shipped = new Set<Stage>();
  const add = (stage: Stage | undefined) => {
    for (let each = stage; each !== undefined && !shipped.has(each); each = each.base) shipped.add(each);
  };
  add(stages(file).at(-1));
  for (const { kind, user, target, word } of stageUses(file).toReversed()) {
    if (kind !== "copy" || !shipped.has(user)) continue;
    const copy = user.instructions.find(({ start, end }) => start <= word.start && word.end <= end);
    if (copy?.node.words[0]?.text === "/") add(target);
  }
  return shipped;
});

/** Stages that start from each other: an image has no more layers than that. */
const deepest = 127;

/** A stage and those it starts from, nearest first. */
export function* lineOf(stage: Stage | undefined): Iterable<Stage> {
  let depth = 0;
  for (let each = stage; each !== undefined && depth++ < deepest; each = each.base) yield each;
}

/** The instructions of a stage and of those it starts from, last first. */
export function* inherited(stage: Stage | undefined): Iterable<Placed> {
  for (const each of lineOf(stage)) yield* each.instructions.toReversed();
}

/** The last instruction of that name above a place, in its stage or one it starts from; what ONBUILD registers is none. */
export function lastAbove(file: SourceFile, name: string, offset: number): Placed | undefined {
  const all = named(file, name);
  let end = offset;
  for (let stage = stageAt(file, offset); stage !== undefined; stage = stage.base) {
    const { start } = stage.from;
    const limit = Math.min(end, stage.end);
    const last = all.findLast((placed) => placed.start > start && placed.start < limit && placed.node.start === 0);
    if (last !== undefined) return last;
    end = Number.POSITIVE_INFINITY;
  }
  return undefined;
}

/**
 * A test of whether an instruction at or above a place matches, in its stage or one it starts from: how a rule learns
 * that a setting it would ask for was made before.
 */
export function setAbove(pattern: RegExp): (file: SourceFile, offset: number) => boolean {
  const matches = memo((node: Instruction) => pattern.test(node.text));
  const firstPlaces = memo((file: SourceFile): ReadonlyMap<Stage, number> => {
    const places = new Map<Stage, number>();
    for (const stage of stages(file)) {
      const own = stage.instructions.find(({ node }) => matches(node))?.start ?? Number.POSITIVE_INFINITY;
      places.set(stage, Math.min(own, (stage.base && places.get(stage.base)) ?? own));
    }
    return places;
  });
  return (file, offset) => {
    const stage = stageAt(file, offset);
    return stage !== undefined && (firstPlaces(file).get(stage) ?? Number.POSITIVE_INFINITY) <= offset;
  };
}

/** True when a cache or memory is mounted over `folder` or a folder above it, so that it never becomes part of a layer. */
export function isMountedOver(node: Instruction, folder: RegExp): boolean {
  return node.flags.some(({ name, value }) => {
    if (name.text !== "--mount" || !/(?:^|,)type=(?:cache|tmpfs)(?:,|$)/.test(value?.text ?? "")) return false;
    const target = /(?:^|,)(?:target|dst|destination)=([^,]*)/.exec(value?.text ?? "")?.[1] ?? "";
    return folder.test(target.replace(/(?<=.)\/+$/, ""));
  });
}
