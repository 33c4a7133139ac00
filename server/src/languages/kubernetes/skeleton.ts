/** The smallest text that a missing field needs: what must be there is written, what must be chosen is left empty. */
import type { Edit } from "../../model/edit";
import type { Field, Type } from "../../schema/type";
import type { YamlDocument } from "../../syntax/yaml/document";
import { insertEntry, scalarOf } from "../../syntax/yaml/edits";
import { contentAt, entryOf, resolved, type YamlMap } from "../../syntax/yaml/tree";

/** Adds fields whose keys are not there; nothing for a map in braces or an empty one, where there is no line to follow. */
export function addFields(document: YamlDocument, map: YamlMap, fields: readonly Field[]): readonly Edit[] {
  if (map.flow || map.entries.length === 0) return [];
  const free = fields.filter(({ name }) => entryOf(map, name) === undefined);
  return free.map((field) => addLines(document, map, field.name, linesFor(field, map)));
}

/** Adds an entry whose value is lines, indented from the key on. */
export function addLines(document: YamlDocument, map: YamlMap, key: string, lines: readonly string[]): Edit {
  const { span, text } = insertEntry(document, map, key, "");
  const margin = /^\s*?([ \t]*)(?=\S)/.exec(text)?.[0] ?? "";
  return { span, text: text + lines.map((line) => margin + line).join("") };
}

function linesFor({ name, type }: Field, map: YamlMap): readonly string[] {
  return (name === "selector" ? selectorLines(map) : undefined) ?? linesOf(type, 0);
}

const deepest = 5;

function linesOf(type: Type, depth: number): readonly string[] {
  if (type.kind === "list" && type.item.kind === "object") return listed(linesOf(type.item, depth + 1));
  if (type.kind !== "object" || depth > deepest) return [];
  return [...type.fields.values()]
    .filter(({ required, name }) => required || name === "spec")
    .flatMap((field) => [`  ${field.name}:`, ...linesOf(field.type, depth + 1).map((line) => `  ${line}`)]);
}

/** The first line gets the dash, the others the room for it. */
function listed(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => (index === 0 ? `  - ${line.trimStart()}` : `  ${line}`));
}

/** A selector of the labels of the template in the same map; nothing without labels. */
export function selectorLines(map: YamlMap): readonly string[] | undefined {
  const labels = contentAt(map, ["template", "metadata", "labels"]);
  if (labels?.kind !== "map" || labels.entries.length === 0) return undefined;
  const lines = labels.entries.flatMap(({ key, value }) => {
    const scalar = resolved(value);
    return scalar?.kind === "scalar" ? [`    ${scalarOf(key.text)}: ${scalarOf(scalar.text)}`] : [];
  });
  return ["  matchLabels:", ...lines];
}
