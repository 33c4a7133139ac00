/** What each stage feeds, above its FROM. */
import type { Lens } from "../../model/inlay";
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { feeds, titleOf } from "./stage-graph";
import { type Stage, stages } from "./stages";

const shown = 5;

/** One a stage, where there are several; the last one goes without saying unless it feeds another. */
export const lenses: (file: SourceFile) => readonly Lens[] = memo((file) => {
  const all = stages(file);
  if (all.length < 2) return [];
  return all.flatMap((stage) => {
    const fed = feeds(file).get(stage) ?? [];
    if (fed.length === 0 && stage === all.at(-1)) return [];
    return [{ span: stage.from, title: titleFor(fed) }];
  });
});

function titleFor(fed: readonly Stage[]): string {
  if (fed.length === 0) return "feeds no stage: built with --target only";
  const names = fed.slice(0, shown).map(titleOf).join(", ");
  const more = fed.length > shown ? ` and ${fed.length - shown} more` : "";
  return `feeds ${fed.length} stage${fed.length === 1 ? "" : "s"}: ${names}${more}`;
}
