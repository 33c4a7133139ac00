/** An image without a version: what runs changes with the day, and nobody can go back. */
import type { Rule } from "../../../../model/rule";
import { slice } from "../../../../model/span";
import { readImageReference } from "../../../../syntax/image-reference";
import { objectRules } from "../../check";
import { scalarIn } from "../../fields";
import { podRule } from "../../pod-rule";
import { retagged } from "../../retagged";

const inPods = podRule({
  id: "kubernetes/image-versioned",
  severity: "information",
  aliases: [
    "kube-linter:latest-tag",
    "kube-score:container-image-tag",
    "monokle:KBP001",
    "monokle:KBP116",
    "monokle:KSV013",
  ],
  *see({ containers, isTemplate }) {
    if (!isTemplate) return;
    for (const { map } of containers) {
      const image = scalarIn(map, "image");
      const { valid, tag, digest } = readImageReference(image?.text ?? "");
      if (image === undefined || !valid || digest !== undefined) continue;
      if (tag === undefined)
        yield { span: image, message: "Without a tag this is another image tomorrow: name a version" };
      else if (tag.text === "latest")
        yield { span: image, message: "latest is another image tomorrow: name a version" };
    }
  },
});

/** The one rule, silent about images that another tool gives a tag. */
export const imageVersioned: readonly Rule[] = objectRules([inPods]).map((rule) => ({
  ...rule,
  *check(file, snapshot) {
    for (const finding of rule.check(file, snapshot)) {
      const name = slice(file.text, finding.span).replace(/^["']|["']$|:latest\b.*$/g, "");
      if (!retagged(snapshot).has(name)) yield finding;
    }
  },
}));
