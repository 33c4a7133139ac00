/** A base image without a tag is whatever `latest` is on the day of the build. */
import type { Rule } from "../../../model/rule";
import { readImageReference } from "../../../syntax/image-reference";
import { lastNamed } from "../direct-uses";
import { imageOf, shortName } from "../from-image";
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
      if (wholeArgument.test(stage.image.text)) continue;
      const { tag, digest, valid } = readImageReference(image);
      if (!valid || tag !== undefined || digest !== undefined) continue;
      const below = lastNamed(file).get(image.toLowerCase());
      if (below !== undefined && below !== stage && below.image?.text !== image) continue;
      yield {
        span: stage.image,
        message: `${shortName(image)} has no tag, so each build may get another version; name one`,
      };
    }
  },
};

/** A name that is one build argument is chosen by whoever builds; its default is only a default. */
const wholeArgument = /^\$(?:\w+|\{\w+\})$/;
