/** Text that is not YAML: nothing of the document reaches the cluster. */
import { moved } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { documents } from "../../../syntax/yaml/documents";
import type { YamlProblemKind } from "../../../syntax/yaml/problem";
import { isObjects } from "../objects";

/** What other rules say, and what only we cannot read. */
const left: ReadonlySet<YamlProblemKind> = new Set(["duplicate-key", "too-deep"]);

export const yamlValid: Rule = {
  id: "kubernetes/yaml-valid",
  severity: "error",
  aliases: [],
  *check(file) {
    for (const { start, document } of documents(file)) {
      if (!isObjects(document, file)) continue;
      for (const { kind, span, message } of document.problems)
        if (!left.has(kind)) yield moved({ span, message }, start);
    }
  },
};
