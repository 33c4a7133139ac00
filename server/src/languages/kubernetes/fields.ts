/** Reads fields of maps that may be half typed: an answer is there only where something is written and known. */
import type { Span } from "../../model/span";
import { isPlaceholder } from "../../schema/placeholder";
import { valueOf } from "../../schema/scalar";
import {
  entries,
  entryIn,
  resolved,
  type YamlContent,
  type YamlEntry,
  type YamlMap,
  type YamlScalar,
} from "../../syntax/yaml/tree";

/** Anything a field may be looked up in. */
export type Fields = YamlMap | undefined;

/** The entry of a field that holds something; a value that another tool fills in counts. */
export function given(map: Fields, key: string): YamlEntry | undefined {
  if (map === undefined) return undefined;
  const entry = entryIn(map, key);
  return entry === undefined || isNothing(resolved(entry.value)) ? undefined : entry;
}

/** The entry of a field that holds more than an empty text or list. */
export function filled(map: Fields, key: string): YamlEntry | undefined {
  const entry = given(map, key);
  const value = resolved(entry?.value);
  if (value?.kind === "scalar" && value.text === "") return undefined;
  return value?.kind === "list" && value.items.length === 0 ? undefined : entry;
}

/** The value of a field, through aliases. */
export function valueIn(map: Fields, key: string): YamlContent | undefined {
  return resolved(given(map, key)?.value);
}

/** The map at a path of fields. */
export function mapIn(map: Fields, ...path: readonly string[]): YamlMap | undefined {
  let here = map;
  for (const key of path) {
    const value = valueIn(here, key);
    here = value?.kind === "map" ? value : undefined;
  }
  return here;
}

/** The items of a list that are maps. */
export function mapsIn(map: Fields, key: string): readonly YamlMap[] {
  return itemsIn(map, key).filter((item) => item.kind === "map");
}

/** The items of a list that are known texts. */
export function scalarsIn(map: Fields, key: string): readonly YamlScalar[] {
  return itemsIn(map, key).filter((item) => item.kind === "scalar" && !isPlaceholder(item.text)) as YamlScalar[];
}

/** The items of a list. */
export function itemsIn(map: Fields, key: string): readonly YamlContent[] {
  const value = valueIn(map, key);
  return value?.kind === "list" ? value.items.map(resolved).filter((item) => item !== undefined) : [];
}

/** A scalar that is written and that no other tool fills in. */
export function scalarIn(map: Fields, key: string): YamlScalar | undefined {
  const value = valueIn(map, key);
  return value?.kind === "scalar" && !isPlaceholder(value.text) ? value : undefined;
}

/** A known text that is not empty. */
export function textIn(map: Fields, key: string): string | undefined {
  return scalarIn(map, key)?.text || undefined;
}

/** A known number. */
export function numberIn(map: Fields, key: string): number | undefined {
  const scalar = scalarIn(map, key);
  const value = scalar === undefined ? undefined : valueOf(scalar);
  return typeof value === "number" ? value : undefined;
}

/** Whether a field is written as true or as false. */
export function isSet(map: Fields, key: string, to: boolean): boolean {
  const scalar = scalarIn(map, key);
  return scalar !== undefined && valueOf(scalar) === to;
}

/** Whether another tool fills in a field, so that its value is unknown. */
export function isOpen(map: Fields, key: string): boolean {
  const value = valueIn(map, key);
  return value?.kind === "scalar" && isPlaceholder(value.text);
}

/** The fields of these names that hold something, in the order of the text. */
export function givenOf(map: Fields, keys: ReadonlySet<string>): readonly YamlEntry[] {
  return map === undefined
    ? []
    : entries(map).filter(({ key, value }) => keys.has(key.text) && !isNothing(resolved(value)));
}

/** Where to point when a map lacks something: its name, else its first key. */
export function headOf(map: YamlMap): Span {
  const name = valueIn(map, "name");
  return name?.kind === "scalar" ? name : (map.entries[0]?.key ?? map);
}

/** Where to point at a field: its value when that is one scalar, else its key. */
export function spanOf(entry: YamlEntry): Span {
  return entry.value?.kind === "scalar" ? entry.value : entry.key;
}

/** Each item whose text an item before it has, with that first one; items without a text are left out. */
export function* repeated<T>(
  items: Iterable<T>,
  textOf: (item: T) => string | undefined,
): Generator<readonly [again: T, first: T]> {
  const firsts = new Map<string, T>();
  for (const item of items) {
    const text = textOf(item);
    if (text === undefined) continue;
    const first = firsts.get(text);
    if (first === undefined) firsts.set(text, item);
    else if (first !== item) yield [item, first];
  }
}

function isNothing(value: YamlContent | undefined): boolean {
  return value === undefined || (value.kind === "scalar" && value.style === "plain" && valueOf(value) === null);
}
