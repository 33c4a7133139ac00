/** FROM needs a build argument, because the defaults alone give no image. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { readImageReference } from "../../../syntax/image-reference";
import { type Stage, stages } from "../stages";
import { expand } from "../values";
import { declarationOf } from "../variables";

export const fromArgumentDefault: Rule = {
  id: "dockerfile/from-argument-default",
  severity: "information",
  aliases: ["buildkit:InvalidDefaultArgInFrom"],
  *check(file) {
    for (const stage of stages(file)) {
      const finding = stage.base === undefined && stage.image?.text.includes("$") ? needing(file, stage) : undefined;
      if (finding !== undefined) yield finding;
    }
  },
};

function needing(file: SourceFile, { image, from }: Stage): Finding | undefined {
  const offset = from.start;
  const value = image && expand({ file, stage: undefined, offset }, image.text);
  if (image === undefined || value?.kind !== "text" || readImageReference(value.text).valid) return undefined;
  const declared = from.node.variables.flatMap(({ name }) => declarationOf(file, name.text, undefined, offset) ?? []);
  const [first] = declared;
  if (first === undefined) return undefined;
  const { name } = declared.find((each) => each.value === undefined) ?? first;
  const related = [{ span: name, message: "The argument" }];
  const message = `A build without --build-arg ${name.text} stops here; give its ARG a working default`;
  return { span: image, message, related };
}
