/** What a values.schema.json declares, as far as it can be told without its references. */
import { memo } from "../../model/memo";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { documents } from "../../syntax/yaml/documents";
import { contentAt, entries, type YamlContent, type YamlMap } from "../../syntax/yaml/tree";
import type { Chart } from "./chart/chart";

/** False only where the chart's schema lists the keys of each table on the way and this one is not among them, or there is none. */
export function isDeclared(
  { files, paths }: Snapshot,
  { folder: { folder } }: Chart,
  path: readonly string[],
): boolean {
  const schema = `${folder}/values.schema.json`;
  const file = files.get(schema);
  if (file === undefined) return paths.has(schema);
  let here = rootOf(file);
  for (const key of path) {
    const listed = contentAt(here, ["properties"]);
    if (here?.kind !== "map" || listed?.kind !== "map" || isElsewhere(here)) return true;
    here = contentAt(listed, [key]);
    if (here === undefined) return false;
  }
  return true;
}

const rootOf = memo((file: SourceFile): YamlContent | undefined => {
  const root = documents(file)[0]?.document.root;
  return root?.kind === "map" ? root : undefined;
});

const elsewhere: ReadonlySet<string> = new Set(["$ref", "allOf", "anyOf", "oneOf", "patternProperties", "if"]);

function isElsewhere(schema: YamlMap): boolean {
  return entries(schema).some(({ key }) => elsewhere.has(key.text));
}
