/** Values of labels whose form hadolint's settings choose. */
import type { Rule } from "../../../model/rule";
import { hasForm, labelForms } from "../../../schema/hadolint/label-values";
import { hadolintSettings } from "../../../schema/hadolint/settings";
import { labels } from "../labels";

export const labelValue: Rule = {
  id: "dockerfile/label-value",
  severity: "warning",
  aliases: [51, 52, 53, 54, 55, 56, 58].map((number) => `hadolint:DL30${number}`),
  *check(file, snapshot) {
    const types = hadolintSettings(snapshot, file.path)?.labels;
    for (const label of types === undefined ? [] : labels(file)) {
      const type = types?.get(label.key.text);
      if (type === undefined || label.value === undefined) continue;
      const { text, span } = label.value;
      if (text === "") yield { span, message: `The label ${label.key.text} is empty; give it ${labelForms[type]}` };
      else if (!hasForm(type, text))
        yield { span, message: `The label ${label.key.text} should be ${labelForms[type]}` };
    }
  },
};
