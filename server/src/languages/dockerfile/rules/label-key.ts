/** A label's key that Docker keeps for itself, or that tools may not find. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";

const reserved = /^(?:com\.docker|io\.docker|org\.dockerproject)\./;
const usual = /^[a-z0-9](?:[a-z0-9]|[._-](?=[a-z0-9]))*$/;

export const labelKey: Rule = {
  id: "dockerfile/label-key",
  severity: "hint",
  aliases: ["hadolint:DL3048"],
  check: each(["LABEL"], function* ({ pairs }) {
    for (const { key } of pairs) {
      const text = key.text.replace(/^(["'])(.*)\1$/, "$2");
      const message = text === "" || /[$\\{%@]/.test(text) ? undefined : whyNot(text);
      if (message !== undefined) yield { span: key, message };
    }
  }),
};

function whyNot(text: string): string | undefined {
  const space = reserved.exec(text)?.[0];
  if (space !== undefined) return `${space}* belongs to Docker; begin the key with a domain of your own`;
  return usual.test(text) ? undefined : "Label keys are lower-case words, joined by single dots, dashes or underscores";
}
