/** Stage names in lower case: the builder makes them so, and images' names know no capitals. */
import type { Rule } from "../../../model/rule";
import { stageRenamed } from "../rename-stage";
import { stages } from "../stages";

export const stageNameLower: Rule = {
  id: "dockerfile/stage-name-lower",
  severity: "hint",
  profile: "strict",
  aliases: ["buildkit:StageNameCasing"],
  *check(file) {
    for (const stage of stages(file)) {
      const text = stage.name?.text.toLowerCase() ?? "";
      if (stage.name === undefined || stage.name.text === text) continue;
      const message = `The builder reads this name as ${text}; write it so`;
      yield { span: stage.name, message, fix: stageRenamed(file, stage, `Write ${text}`, text) };
    }
  },
};
