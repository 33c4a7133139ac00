/** `--from` with a number no stage has, or with a stage that stands further down. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { directUses, isCircular } from "../direct-uses";
import { milder } from "../left-out";
import { type StageUse, stages } from "../stages";

export const stageDefined: Rule = {
  id: "dockerfile/stage-defined",
  severity: "error",
  aliases: [],
  *check(file) {
    for (const use of directUses(file)) {
      const finding = use.target === undefined ? noSuchNumber(file, use) : below(file, use);
      if (finding !== undefined) yield finding;
    }
  },
};

function noSuchNumber(file: SourceFile, { kind, word }: StageUse): Finding | undefined {
  if (kind !== "copy" || !/^\d+$/.test(word.text)) return undefined;
  const last = stages(file).length - 1;
  return {
    span: word,
    message: `There is no stage ${word.text}: the first is 0, the last is ${last}; better use a name`,
  };
}

function below(file: SourceFile, use: StageUse): Finding | undefined {
  const { target, user, word } = use;
  if (target === undefined || target.index <= user.index || isCircular(file, use)) return undefined;
  const related = [{ span: target.name ?? target.from, message: "It is defined here" }];
  const message = `Stage ${word.text} is defined below; move it above this stage`;
  return milder(file, { span: word, message, related });
}
