/** `latest` is a tag like any other, except that everybody moves it. */
import type { Rule } from "../../../model/rule";
import { readImageReference } from "../../../syntax/image-reference";
import { imageOf } from "../from-image";
import { stages } from "../stages";

export const imageNotLatest: Rule = {
  id: "dockerfile/image-not-latest",
  severity: "information",
  aliases: ["hadolint:DL3007"],
  *check(file) {
    for (const stage of stages(file)) {
      const image = imageOf(file, stage);
      if (stage.image === undefined || image === undefined) continue;
      const { tag, digest } = readImageReference(image);
      if (tag?.text !== "latest" || digest !== undefined) continue;
      yield { span: stage.image, message: "latest moves: the next build may get another version; name one" };
    }
  },
};
