/** Two stages of one name: from the second on, the first cannot be named any more. */
import type { Rule } from "../../../model/rule";
import { freeName, stageRenamed } from "../rename-stage";
import { type Stage, stages } from "../stages";

export const stageNameUnique: Rule = {
  id: "dockerfile/stage-name-unique",
  severity: "warning",
  aliases: ["hadolint:DL3024", "buildkit:DuplicateStageName", "dockerfile-utils:DUPLICATE_BUILD_STAGE_NAME"],
  *check(file) {
    const first = new Map<string, Stage>();
    for (const stage of stages(file)) {
      if (stage.name === undefined) continue;
      const key = stage.name.text.toLowerCase();
      const earlier = first.get(key)?.name;
      if (earlier === undefined) first.set(key, stage);
      else {
        const related = [{ span: earlier, message: "The first stage of this name" }];
        const other = freeName(file, key);
        const fix = stageRenamed(file, stage, `Call it ${other}`, other);
        yield { span: stage.name, message: `A stage above is called ${stage.name.text} too; rename one`, related, fix };
      }
    }
  },
};
