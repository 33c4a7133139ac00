/** The values.schema.json of a chart. */
import type { Snapshot } from "../../model/snapshot";
import { isKeywords, referred, type SchemaDocument, schemaDocument } from "../../schema/json-schema/schema";
import type { Chart } from "./chart/chart";

/** What the schema of a chart says; nothing where there is none, or one that is no JSON. */
export function chartSchema({ files }: Snapshot, { folder }: Pick<Chart, "folder">): SchemaDocument | undefined {
  const file = files.get(schemaPath(folder));
  return file && schemaDocument(file);
}

/** Where the schema of a chart lies, if there is one. */
export function schemaPath({ folder }: Chart["folder"]): string {
  return `${folder}/values.schema.json`;
}

/** False only where the chart's schema lists the keys of each table on the way and this one is not among them, or there is none. */
export function isDeclared(snapshot: Snapshot, { folder }: Chart, path: readonly string[]): boolean {
  if (!snapshot.paths.has(schemaPath(folder))) return false;
  const document = chartSchema(snapshot, { folder });
  let here = document?.root;
  for (const key of path) {
    if (document !== undefined && isKeywords(here) && here.$ref !== undefined)
      here = referred(document, here.$ref)?.schema;
    if (!isKeywords(here) || !isKeywords(here.properties) || isElsewhere(here)) return true;
    if (!Object.hasOwn(here.properties, key)) return false;
    here = here.properties[key];
  }
  return true;
}

const elsewhere: readonly string[] = ["$ref", "allOf", "anyOf", "oneOf", "patternProperties", "if"];

function isElsewhere(schema: Readonly<Record<string, unknown>>): boolean {
  return elsewhere.some((keyword) => schema[keyword] !== undefined);
}
