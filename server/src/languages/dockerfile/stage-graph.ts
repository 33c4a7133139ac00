/** Which stage feeds which: what starts from it, copies from it or mounts it. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { type Stage, stages, stageUses } from "./stages";

/** The stages that take something from each stage, in order. */
export const feeds: (file: SourceFile) => ReadonlyMap<Stage, readonly Stage[]> = memo((file) => {
  const graph = new Map<Stage, Stage[]>(stages(file).map((stage) => [stage, []]));
  for (const { user, target } of stageUses(file)) {
    const fed = target === undefined ? undefined : graph.get(target);
    if (fed !== undefined && user !== target && !fed.includes(user)) fed.push(user);
  }
  return graph;
});

/** The stages that each stage takes something from. */
const sources = memo((file: SourceFile): ReadonlyMap<Stage, readonly Stage[]> => {
  const graph = new Map<Stage, Stage[]>(stages(file).map((stage) => [stage, []]));
  for (const { user, target } of stageUses(file)) if (target !== undefined) graph.get(user)?.push(target);
  return graph;
});

/** The stages that these are made of, themselves included. */
export function madeOf(file: SourceFile, ends: readonly Stage[]): ReadonlySet<Stage> {
  const reached = new Set(ends);
  for (const stage of reached) for (const source of sources(file).get(stage) ?? []) reached.add(source);
  return reached;
}

/** What a build without `--target` builds. */
export const built: (file: SourceFile) => ReadonlySet<Stage> = memo((file) => madeOf(file, stages(file).slice(-1)));

/** A stage's name, or its number. */
export function titleOf(stage: Stage): string {
  return stage.name?.text ?? `stage ${stage.index}`;
}
