/** Stage names in lower case: the builder makes them so, and images' names know no capitals. */
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { type Stage, stages, stageUses } from "../stages";

export const stageNameLower: Rule = {
  id: "dockerfile/stage-name-lower",
  severity: "hint",
  profile: "strict",
  aliases: ["buildkit:StageNameCasing"],
  *check(file) {
    for (const stage of stages(file)) {
      const text = stage.name?.text.toLowerCase() ?? "";
      if (stage.name === undefined || stage.name.text === text) continue;
      const spans = [stage.name, ...usesOf(file, stage)];
      const edits = spans.map(({ start, end }) => ({ span: { start, end }, text }));
      const fix = { title: `Write ${text}`, edits, safe: true };
      yield { span: stage.name, message: `The builder reads this name as ${text}; write it so`, fix };
    }
  },
};

/** Uses that are written in another way than in lower case, quotes aside. */
function usesOf(file: SourceFile, stage: Stage) {
  return stageUses(file)
    .filter(({ target, word }) => target === stage && !/^\d+$/.test(word.text))
    .map(({ word }) => word)
    .filter(({ start, end, text }) => file.text.slice(start, end) === text && text !== text.toLowerCase());
}
