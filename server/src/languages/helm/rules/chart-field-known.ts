/** `helm/chart-field-known`: Chart.yaml has the fields that Helm reads. */

import type { Finding } from "../../../model/finding";
import { moved } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { isPlaceholder } from "../../../schema/placeholder";
import { closest } from "../../../syntax/closest";
import type { YamlDocument } from "../../../syntax/yaml/document";
import { removeEntry } from "../../../syntax/yaml/edits";
import { entries, entryOf, type YamlEntry, type YamlMap } from "../../../syntax/yaml/tree";
import { itemsIn } from "../chart-file/parts";
import { chartFile } from "../chart-file/read";

export const chartFieldKnown: Rule = {
  id: "helm/chart-field-known",
  severity: "warning",
  aliases: ["helm-lint:chart-strict"],
  *check(file) {
    const chart = chartFile(file);
    if (chart === undefined || isPlaceholder(file.text)) return;
    for (const finding of unknown(chart.document, chart.root)) yield moved(finding, chart.start);
  },
};

const names = (text: string): readonly string[] => text.split(" ");
const chartFields = names(
  "apiVersion name version kubeVersion description type keywords home sources dependencies maintainers icon appVersion deprecated annotations condition tags",
);
const dependencyFields = names("name version repository condition tags enabled import-values alias");
const maintainerFields = names("name email url");

/** Fields of Helm 2's charts. */
const old: ReadonlySet<string> = new Set(["engine", "tillerVersion"]);

function* unknown(document: YamlDocument, root: YamlMap): Generator<Finding> {
  yield* unknownIn(document, root, chartFields);
  for (const [key, fields] of [
    ["dependencies", dependencyFields],
    ["maintainers", maintainerFields],
  ] as const)
    for (const item of itemsIn(root, key)) if (item.kind === "map") yield* unknownIn(document, item, fields);
}

/** Helm reads names in any case. */
function* unknownIn(document: YamlDocument, map: YamlMap, fields: readonly string[]): Generator<Finding> {
  const known = new Set(fields.map((field) => field.toLowerCase()));
  const free = fields.filter((field) => entryOf(map, field) === undefined);
  for (const entry of entries(map)) {
    const { key } = entry;
    if (known.has(key.text.toLowerCase())) continue;
    const span = { start: key.start, end: key.end };
    const near = closest(key.text, free);
    if (old.has(key.text)) yield { span, ...leftover(document, map, entry), tag: "deprecated" };
    else if (near === undefined)
      yield {
        span,
        message: `A chart has no field ${key.text}: Helm ignores it, annotations are for what others read`,
      };
    else {
      const fix = { title: `Change to ${near}`, edits: [{ span, text: near }], safe: false };
      yield { span, message: `A chart has no field ${key.text}, so Helm ignores it: did you mean ${near}?`, fix };
    }
  }
}

function leftover(document: YamlDocument, map: YamlMap, entry: YamlEntry): Pick<Finding, "message" | "fix"> {
  const edits = map.entries.includes(entry) ? [removeEntry(document, map, entry)] : [];
  return {
    message: `${entry.key.text} was for Helm 2 and says nothing today: remove it`,
    fix: { title: `Remove ${entry.key.text}`, edits, safe: true },
  };
}
