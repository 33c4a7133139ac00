/** Which stage feeds which: what starts from it, copies from it or mounts it. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { expandGlobally } from "./global-values";
import { type Stage, stages, stageUses } from "./stages";

/** The stages that take something from each stage, in order. */
export const feeds: (file: SourceFile) => ReadonlyMap<Stage, readonly Stage[]> = memo((file) => {
  const graph = new Map<Stage, Stage[]>(stages(file).map((stage) => [stage, []]));
  for (const [user, taken] of sources(file)) {
    for (const source of taken) if (source !== user) graph.get(source)?.push(user);
  }
  return graph;
});

/** The stages that each stage takes something from. */
const sources = memo((file: SourceFile): ReadonlyMap<Stage, ReadonlySet<Stage>> => {
  const graph = new Map(stages(file).map((stage) => [stage, new Set(stage.base === undefined ? [] : [stage.base])]));
  for (const { user, target } of stageUses(file)) if (target !== undefined) graph.get(user)?.add(target);
  return graph;
});

/** What a build without arguments and `--target` builds. */
export const built: (file: SourceFile) => ReadonlySet<Stage> = memo((file) => {
  const reached = new Set(stages(file).slice(-1));
  for (const stage of reached) for (const source of sources(file).get(stage) ?? []) reached.add(source);
  return reached;
});

/** The stages that these may be made of, themselves included, whatever build arguments are given. */
export function maybeMadeOf(file: SourceFile, ends: readonly Stage[]): ReadonlySet<Stage> {
  const reached = new Set(ends);
  for (const stage of reached) {
    for (const source of [...(sources(file).get(stage) ?? []), ...maybeBases(file, stage)]) reached.add(source);
  }
  return reached;
}

/** `FROM base-${VARIANT}` may mean every such stage above, and `FROM $BASE` any, unless BASE has a default. */
function maybeBases(file: SourceFile, { image, index }: Stage): readonly Stage[] {
  if (!image?.text.includes("$")) return [];
  const text = image.text.toLowerCase();
  const head = text.slice(0, text.indexOf("$"));
  const tail = text.slice(text.lastIndexOf("$") + 1).replace(/^(?:\{.*\}|\w*)/s, "");
  const value = expandGlobally(file, image.text);
  if (head + tail === "" && value.kind === "text" && value.text !== "") return [];
  return stages(file).filter(({ name }, at) => {
    const wanted = name?.text.toLowerCase();
    return at < index && wanted?.startsWith(head) === true && wanted.endsWith(tail);
  });
}

/** A stage's name, or its number. */
export function titleOf(stage: Stage): string {
  return stage.name?.text ?? `stage ${stage.index}`;
}
