/** The places that name a stage of this file, and the stages that need each other in a circle. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { named } from "./instructions";
import { mountSources, type Stage, type StageUse, stages, stageUses } from "./stages";

/**
 * The uses of stages without those that ONBUILD registers: they name stages of the file that builds on this one. A mount
 * knows no numbers, it reads them as an image's name.
 */
export const directUses: (file: SourceFile) => readonly StageUse[] = memo((file) => {
  const later = new Set<number>();
  for (const { node, start } of named(file, "ONBUILD")) {
    for (const flag of node.trigger?.flags ?? []) if (flag.value !== undefined) later.add(start + flag.value.start);
    for (const word of node.trigger === undefined ? [] : mountSources(node.trigger)) later.add(start + word.start);
  }
  return stageUses(file)
    .filter((use) => !later.has(use.word.start))
    .map((use) => (use.kind === "mount" && /^\d+$/.test(use.word.text) ? { ...use, target: undefined } : use));
});

/** True when the stage that a use names needs, by any way round, the stage that uses it. */
export function isCircular(file: SourceFile, { user, target }: StageUse): boolean {
  return target !== undefined && circles(file).has(user) && circles(file).has(target);
}

/** The last stage of each name, in lower case, wherever it stands. */
export const lastNamed: (file: SourceFile) => ReadonlyMap<string, Stage> = memo(
  (file) => new Map(stages(file).map((stage) => [stage.name?.text.toLowerCase() ?? "", stage])),
);

type Edge = readonly [Stage, Stage];

/** What is left without the stages that need nothing left, and then without those that nothing left needs. */
const circles = memo((file: SourceFile): ReadonlySet<Stage> => {
  const needs = directUses(file).flatMap(({ user, target }): readonly Edge[] =>
    target === undefined || target === user ? [] : [[user, target]],
  );
  const neededBy = needs.map(([user, target]): Edge => [target, user]);
  return peeled(peeled(new Set(stages(file)), needs), neededBy);
});

function peeled(all: ReadonlySet<Stage>, edges: readonly Edge[]): ReadonlySet<Stage> {
  const open = new Map<Stage, number>();
  const waiting = new Map<Stage, Stage[]>();
  for (const [from, to] of edges) {
    if (!all.has(from) || !all.has(to)) continue;
    open.set(from, (open.get(from) ?? 0) + 1);
    const list = waiting.get(to) ?? [];
    list.push(from);
    waiting.set(to, list);
  }
  const left = new Set(all);
  const free = [...all].filter((stage) => !open.has(stage));
  for (const stage of free) {
    left.delete(stage);
    for (const each of waiting.get(stage) ?? []) {
      const count = (open.get(each) ?? 0) - 1;
      open.set(each, count);
      if (count === 0) free.push(each);
    }
  }
  return left;
}
