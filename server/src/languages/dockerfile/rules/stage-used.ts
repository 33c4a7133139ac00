/** A stage that the last one is not made of: a plain build leaves it out. */
import { memo } from "../../../model/memo";
import type { Rule } from "../../../model/rule";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { maybeMadeOf, titleOf } from "../stage-graph";
import { type Stage, stages } from "../stages";

export const stageUsed: Rule = {
  id: "dockerfile/stage-used",
  severity: "hint",
  aliases: [],
  *check(file, snapshot) {
    const used = maybeMadeOf(file, stages(file).slice(-1));
    const unused = stages(file).filter((stage) => !used.has(stage));
    if (unused.length === 0) return;
    const wanted = wantedStages(file, snapshot);
    for (const stage of unused) {
      if (wanted.has(stage)) continue;
      const message = `The last stage takes nothing from ${titleOf(stage)}; only a build with --target needs it`;
      yield { span: { start: stage.from.start, end: stage.end }, message, tag: "unnecessary" };
    }
  },
};

/** Stages that a file of the workspace may build on their own, and what those are made of. */
function wantedStages(file: SourceFile, snapshot: Snapshot): ReadonlySet<Stage> {
  const names = new Set([...snapshot.files.values()].flatMap((each) => (each === file ? [] : [...targets(each)])));
  return maybeMadeOf(
    file,
    stages(file).filter(({ name }) => name !== undefined && names.has(name.text.toLowerCase())),
  );
}

/** What a Compose or Bake file, a workflow, a Makefile or a script calls a target. */
const targets = memo((file: SourceFile): ReadonlySet<string> => {
  const found = file.text.matchAll(/\btarget["']?\s*[:= ]\s*["']?([A-Za-z][\w.-]*)/gi);
  return new Set([...found].map(([, name = ""]) => name.toLowerCase()));
});
