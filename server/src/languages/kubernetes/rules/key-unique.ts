/** A key given twice in one map: only one of the two values can count. */
import { moved } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { slice } from "../../../model/span";
import type { YamlDocument } from "../../../syntax/yaml/document";
import { documents } from "../../../syntax/yaml/documents";
import { removeEntry } from "../../../syntax/yaml/edits";
import { isMerge, type YamlEntry, type YamlMap } from "../../../syntax/yaml/tree";
import { walkWritten } from "../../../syntax/yaml/walk";
import { repeated } from "../fields";
import { isObjects } from "../objects";

export const keyUnique: Rule = {
  id: "kubernetes/key-unique",
  severity: "warning",
  aliases: [],
  *check(file) {
    for (const { start, document } of documents(file)) {
      if (!document.problems.some(({ kind }) => kind === "duplicate-key") || !isObjects(document, file)) continue;
      for (const [again, first, map] of twins(document)) yield moved(finding(document, map, again, first), start);
    }
  },
};

type Twins = readonly [again: YamlEntry, first: YamlEntry, map: YamlMap];

function twins({ root }: YamlDocument): readonly Twins[] {
  const found: Twins[] = [];
  walkWritten(root, (node) => {
    if (node.kind !== "map") return;
    const own = node.entries.filter((entry) => !isMerge(entry));
    for (const [again, first] of repeated(own, ({ key }) => key.text)) found.push([again, first, node]);
  });
  return found;
}

/** Of two that say the same either may go; of two that differ, the first is the one that kubectl never looked at. */
function finding(document: YamlDocument, map: YamlMap, again: YamlEntry, first: YamlEntry) {
  const same = slice(document.text, again) === slice(document.text, first);
  const edits = [removeEntry(document, map, same ? again : first)];
  return {
    span: again.key,
    message: `${again.key.text} is given twice, so one of the two values is lost: keep one`,
    fix: { title: same ? "Remove this one" : "Remove the first, which is lost", edits, safe: same },
    related: [{ span: first.key, message: "The first is here" }],
  };
}
