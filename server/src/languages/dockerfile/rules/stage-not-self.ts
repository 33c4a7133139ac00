/** A stage that needs itself, directly or around a circle, can never be built. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { directUses, isCircular } from "../direct-uses";
import type { StageUse } from "../stages";

export const stageNotSelf: Rule = {
  id: "dockerfile/stage-not-self",
  severity: "error",
  aliases: ["hadolint:DL3023"],
  *check(file) {
    for (const use of directUses(file)) {
      const finding = circular(file, use);
      if (finding !== undefined) yield finding;
    }
  },
};

/** Of a circle, the step that leads down the file is told. */
function circular(file: SourceFile, use: StageUse): Finding | undefined {
  const { word, target, user } = use;
  if (target === undefined || target.index < user.index) return undefined;
  if (target === user)
    return { span: word, message: `Stage ${word.text} is this very stage; take it from an earlier one` };
  if (!isCircular(file, use)) return undefined;
  const related = [{ span: target.name ?? target.from, message: "This stage waits for the other one" }];
  return { span: word, message: `Stage ${word.text} needs this stage itself, so neither can be built`, related };
}
