/** Files of values: their keys, and the names these introduce. */
import { memo } from "../../model/memo";
import type { Definition } from "../../model/name";
import type { SourceFile } from "../../model/source-file";
import { shift } from "../../model/span";
import { documents } from "../../syntax/yaml/documents";
import type { YamlEntry, YamlNode } from "../../syntax/yaml/tree";
import type { Chart } from "./chart/chart";
import { valueId } from "./chart/seat";

/** A key of a file with the keys above it; a step into a list is `*`. Places count from the file's start. */
export interface ValueKey {
  readonly path: readonly string[];
  readonly entry: YamlEntry;
  readonly start: number;
}

/** Every key that is written in a file of values, in its order. */
export const valueKeys = memo((file: SourceFile): readonly ValueKey[] => {
  const [first] = documents(file);
  if (first === undefined) return [];
  const found: ValueKey[] = [];
  const visit = (node: YamlNode | undefined, path: readonly string[]): void => {
    if (node?.kind === "list") for (const item of node.items) visit(item, [...path, "*"]);
    if (node?.kind !== "map") return;
    for (const entry of node.entries) {
      const here = [...path, entry.key.text];
      found.push({ path: here, entry, start: first.start });
      visit(entry.value, here);
    }
  };
  visit(first.document.root, []);
  return found;
});

/** The values a file of values introduces or overrides; the key of a sub-chart cannot get another name here. */
export const valueDefinitions = memo((chart: Chart) =>
  memo((top: Chart) =>
    memo((file: SourceFile): readonly Definition[] =>
      valueKeys(file).map(({ path, entry, start }) => ({
        id: valueId(chart, top.folder.folder, path),
        kind: "value",
        name: entry.key.text,
        span: shift({ start: entry.key.start, end: entry.key.end }, start),
        whole: shift({ start: entry.start, end: entry.end }, start),
        spelled: entry.key.style === "plain" && !isReserved(chart, path),
      })),
    ),
  ),
);

/** Names that Helm or another chart gives: sub-charts' keys, `global`, and the switches in `tags`. */
function isReserved(chart: Chart, path: readonly string[]): boolean {
  const [first = ""] = path;
  if (path.length > 1) return first === "tags";
  return first === "global" || first === "tags" || chart.subcharts.some(({ key }) => key === first);
}
