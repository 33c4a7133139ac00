/** A base image without a tag is whatever `latest` is on the day of the build. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Word } from "../../../syntax/dockerfile/tree";
import { readImageReference } from "../../../syntax/image-reference";
import { directUses, lastNamed } from "../direct-uses";
import { imageOf } from "../from-image";
import { isTemplate } from "../front-end";
import { stages } from "../stages";

export const imageTagged: Rule = {
  id: "dockerfile/image-tagged",
  severity: "warning",
  aliases: ["hadolint:DL3006"],
  *check(file) {
    for (const stage of stages(file)) {
      const image = imageOf(file, stage);
      if (stage.image === undefined || image === undefined || image === "scratch" || isTemplate(image)) continue;
      if (wholeArgument.test(stage.image.text) || !isBare(image)) continue;
      const below = lastNamed(file).get(image.toLowerCase());
      if (below !== undefined && below !== stage && below.image?.text !== image) continue;
      yield untagged(stage.image, image);
    }
    for (const { kind, target, word } of directUses(file)) {
      if (kind !== "from" && target === undefined && isImage(word.text) && isBare(word.text)) {
        yield untagged(word, word.text);
      }
    }
  },
};

function untagged({ start, end }: Word, image: string): Finding {
  const message = `${image} has no tag, so each build may get another version; name one`;
  return { span: { start, end }, message };
}

function isBare(image: string): boolean {
  const { tag, digest, valid } = readImageReference(image);
  return valid && tag === undefined && digest === undefined;
}

/** A name without a slash may be a context that the build is given. */
function isImage(name: string): boolean {
  return name.includes("/") && !name.includes("$") && !isTemplate(name);
}

/** A name that is one build argument is chosen by whoever builds; its default is only a default. */
const wholeArgument = /^\$(?:\w+|\{\w+(?::?-[^}]*)?\})$/;
