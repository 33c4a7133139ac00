/** Base images of versions that get no fixes any more. */
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { type Support, supportOf } from "../../../schema/end-of-life";
import { resolved } from "../from-image";
import { type StageUse, stageUses } from "../stages";

export const imageSupported: Rule = {
  id: "dockerfile/image-supported",
  severity: "information",
  aliases: [],
  *check(file, { today }) {
    if (today === undefined) return;
    for (const use of stageUses(file)) {
      const image = imageOf(file, use);
      const [ended] = image === undefined ? [] : supportOf(image, today).filter((support) => support.ended);
      if (ended !== undefined) yield { span: use.word, message: messageOf(ended) };
    }
  },
};

function imageOf(file: SourceFile, { kind, word, user, target }: StageUse): string | undefined {
  if (target !== undefined) return undefined;
  if (kind === "from") return resolved(file, user, word.text);
  return word.text.includes("$") ? undefined : word.text;
}

function messageOf({ product, cycle, best }: Support): string {
  const said = `${product.name} ${cycle.version} has had no fixes since ${cycle.until}`;
  if (best === undefined) return `${said}; nothing of it has any more`;
  return `${said}; take ${best.version}${best.until === undefined ? "" : `, which has until ${best.until}`}`;
}
