/** Labels that hadolint's settings ask for, and those they do not know. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { type HadolintSettings, hadolintSettings } from "../../../schema/hadolint/settings";
import { closest } from "../../../syntax/closest";
import { type Label, labels, labelsOfImage } from "../labels";
import { stages } from "../stages";

export const labelSchema: Rule = {
  id: "dockerfile/label-schema",
  severity: "information",
  aliases: ["hadolint:DL3049", "hadolint:DL3050"],
  *check(file, snapshot) {
    const settings = hadolintSettings(snapshot, file.path);
    if (settings === undefined) return;
    yield* missing(file, settings);
    if (!settings.strictLabels) return;
    for (const { key } of labels(file)) {
      if (key.text.includes("$") || settings.labels.has(key.text)) continue;
      const meant = closest(key.text, settings.labels.keys());
      const message = `hadolint's settings know no label ${key.text}${meant === undefined ? "" : `; did you mean ${meant}?`}`;
      const fix = { title: `Change to ${meant}`, edits: [{ span: key, text: meant ?? "" }], safe: false };
      yield { span: key, message, ...(meant === undefined || !key.plain ? {} : { fix }) };
    }
  },
};

/** The labels of the stage that becomes the image, with those of the stages below it. */
function* missing(file: SourceFile, settings: HadolintSettings): Generator<Finding> {
  const last = stages(file).at(-1);
  if (last?.image === undefined) return;
  const given: readonly Label[] = labelsOfImage(file, last);
  if (given.some(({ key }) => key.text.includes("$"))) return;
  const names = new Set(given.map(({ key }) => key.text));
  for (const name of settings.labels.keys())
    if (!names.has(name))
      yield {
        span: last.image,
        message: `No LABEL gives the image ${name}, which hadolint's settings ask for`,
      };
}
