/** Keys given twice in one map: only one of the two values can count. */
import { type Finding, moved } from "../model/finding";
import type { SourceFile } from "../model/source-file";
import { slice } from "../model/span";
import type { YamlDocument } from "../syntax/yaml/document";
import { documents } from "../syntax/yaml/documents";
import { removeEntry } from "../syntax/yaml/edits";
import { isMerge, type YamlEntry, type YamlMap } from "../syntax/yaml/tree";
import { walkWritten } from "../syntax/yaml/walk";

/** The second of each pair in the documents that count, with a way to be rid of one. */
export function* repeatedKeys(
  file: SourceFile,
  counts: (document: YamlDocument) => boolean = () => true,
): Generator<Finding> {
  for (const { start, document } of documents(file)) {
    if (!document.problems.some(({ kind }) => kind === "duplicate-key") || !counts(document)) continue;
    for (const [again, first, map] of twins(document)) yield moved(finding(document, map, again, first), start);
  }
}

type Twins = readonly [again: YamlEntry, first: YamlEntry, map: YamlMap];

function twins({ root }: YamlDocument): readonly Twins[] {
  const found: Twins[] = [];
  walkWritten(root, (node) => {
    if (node.kind !== "map") return;
    const seen = new Map<string, YamlEntry>();
    for (const entry of node.entries) {
      if (isMerge(entry)) continue;
      const first = seen.get(entry.key.text);
      if (first === undefined) seen.set(entry.key.text, entry);
      else found.push([entry, first, node]);
    }
  });
  return found;
}

/** Of two that say the same either may go; of two that differ, the first is the one that nobody looked at. */
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
