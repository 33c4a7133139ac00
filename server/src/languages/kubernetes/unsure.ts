/** Fields that may be missing, empty or filled in by another tool, told apart. */
import { isPlaceholder } from "../../schema/placeholder";
import { valueOf } from "../../schema/scalar";
import { entries, isMerge, resolved, type YamlEntry, type YamlMap, type YamlScalar } from "../../syntax/yaml/tree";
import { type Fields, filled, scalarIn, scalarsIn, valueIn } from "./fields";

/** True where nothing, or an empty text, list or map is written; a placeholder is something. */
export function isEmpty(map: Fields, key: string): boolean {
  const value = valueIn(map, key);
  return value?.kind === "map" ? entries(value).length === 0 : filled(map, key) === undefined;
}

/** The scalar of a field that reads as a text: numbers and booleans are wrong types, which other rules report. */
export function stringIn(map: Fields, key: string): YamlScalar | undefined {
  const scalar = scalarIn(map, key);
  return scalar !== undefined && isText(scalar) ? scalar : undefined;
}

/** A field's text, or the default where nothing is written; nothing where it is not known. */
export function textOr(map: Fields, key: string, fallback: string): string | undefined {
  return isEmpty(map, key) ? fallback : stringIn(map, key)?.text;
}

/** The entries whose keys are known, merged ones included. */
export function knownEntries(map: Fields): readonly YamlEntry[] {
  return map === undefined ? [] : entries(map).filter(({ key }) => !isPlaceholder(key.text));
}

/** The entries that hold known texts, with these. */
export function texts(map: Fields): readonly { readonly key: YamlScalar; readonly value: YamlScalar }[] {
  return knownEntries(map).flatMap(({ key, value }) => {
    const text = resolved(value);
    return text?.kind === "scalar" && isText(text) ? [{ key, value: text }] : [];
  });
}

/** The items of a list that are known texts; one that nobody wrote is an empty text, for it cannot be left out. */
export function itemTexts(map: Fields, key: string): readonly YamlScalar[] {
  return scalarsIn(map, key).flatMap((item) => {
    if (valueOf(item) === null) return [{ ...item, text: "" }];
    return isText(item) ? [item] : [];
  });
}

/** True for a known text; YAML reads `123` and `yes` as something else. */
export function isText(scalar: YamlScalar): boolean {
  return typeof valueOf(scalar) === "string" && !isPlaceholder(scalar.text);
}

/** False for a map whose keys are not all known, because a template engine or an unknown anchor adds to it. */
export function isComplete(map: YamlMap): boolean {
  const known = (entry: YamlEntry) =>
    !isMerge(entry) || entry.value?.kind !== "alias" || entry.value.target !== undefined;
  return map.entries.every((entry) => known(entry) && !isPlaceholder(entry.key.text));
}

/** Where a text stands, if the document spells it as it reads: a place within it can then be pointed at. */
export function spelledAt(scalar: YamlScalar, source: string): number | undefined {
  const start = scalar.style === "plain" ? scalar.start : scalar.start + 1;
  return source.startsWith(scalar.text, start) ? start : undefined;
}
