/** Fixes that add fields to an object, in the layout of what stands around them. */
import type { Edit, Fix } from "../../model/edit";
import type { YamlDocument } from "../../syntax/yaml/document";
import { insertEntry } from "../../syntax/yaml/edits";
import { entryIn, entryOf, type YamlMap } from "../../syntax/yaml/tree";
import type { KubernetesObject } from "./objects";
import { addLines } from "./skeleton";

/** Keys with plain values, more keys, or the lines of a block. */
export interface Fields {
  readonly [key: string]: string | readonly string[] | Fields;
}

/** A fix that adds fields at the end of a map and of the maps in it; nothing where one is there, or its place is not clear. */
export function adding(
  title: string,
  { document }: KubernetesObject,
  map: YamlMap | undefined,
  fields: Fields,
): Fix | undefined {
  const edits = document.text.trimStart().startsWith("{") ? undefined : additions(document, map, fields);
  return edits === undefined ? undefined : { title, edits, safe: false };
}

function additions(document: YamlDocument, map: YamlMap | undefined, fields: Fields): readonly Edit[] | undefined {
  if (map === undefined || map.entries.length === 0) return undefined;
  const edits: Edit[] = [];
  for (const [key, value] of Object.entries(fields)) {
    const added =
      entryIn(map, key) === undefined ? addition(document, map, key, value) : below(document, map, key, value);
    if (added === undefined) return undefined;
    edits.push(...added);
  }
  return edits;
}

function below(document: YamlDocument, map: YamlMap, key: string, value: Fields[string]): readonly Edit[] | undefined {
  const there = entryOf(map, key)?.value;
  return isFields(value) && there?.kind === "map" ? additions(document, there, value) : undefined;
}

function addition(
  document: YamlDocument,
  map: YamlMap,
  key: string,
  value: Fields[string],
): readonly Edit[] | undefined {
  if (typeof value === "string") return [insertEntry(document, map, key, value)];
  if (!map.flow) return [addLines(document, map, key, isFields(value) ? linesOf(value, "  ") : value)];
  return isFields(value) ? [insertEntry(document, map, key, inBraces(value))] : undefined;
}

function linesOf(fields: Fields, margin: string): readonly string[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    if (typeof value === "string") return [`${margin}${key}: ${value}`];
    const lines = isFields(value) ? linesOf(value, `${margin}  `) : value.map((line) => margin + line);
    return [`${margin}${key}:`, ...lines];
  });
}

function inBraces(fields: Fields): string {
  const parts = Object.entries(fields).map(([key, value]) =>
    typeof value === "string" ? `${key}: ${value}` : isFields(value) ? `${key}: ${inBraces(value)}` : key,
  );
  return `{${parts.join(", ")}}`;
}

function isFields(value: Fields[string]): value is Fields {
  return typeof value === "object" && !Array.isArray(value);
}
