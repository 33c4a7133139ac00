/** What checks of a Chart.yaml are made of; places count from the document's start. */
import type { Finding } from "../../../model/finding";
import type { Span } from "../../../model/span";
import { entryOf, resolved, type YamlContent, type YamlMap, type YamlScalar } from "../../../syntax/yaml/tree";

/** A map of the file, and its entries checked one after the other. */
export type Check = (map: YamlMap) => Iterable<Finding>;

/** A finding where a key should stand, with the line that mends it. */
export function missing(map: YamlMap, message: string, line?: string): Finding {
  const start = { start: map.start, end: map.start };
  const finding = at(map.entries[0]?.key ?? start, message);
  if (line === undefined || map.flow) return finding;
  return { ...finding, fix: { title: `Add ${line}`, edits: [{ span: start, text: `${line}\n` }], safe: false } };
}

/** A sentence about a place. */
export function at(place: Span, message: string): Finding {
  return { span: span(place), message };
}

/** The bare place of a node. */
export function span({ start, end }: Span): Span {
  return { start, end };
}

/** What is written, if that is not too long. */
export function shown({ text }: YamlScalar): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

/** The first key of a map, which stands for it. */
export function headOf(map: YamlMap): Span {
  return map.entries[0]?.key ?? map;
}

/** A single value of a map. */
export function scalarIn(map: YamlMap, key: string): YamlScalar | undefined {
  const value = resolved(entryOf(map, key)?.value);
  return value?.kind === "scalar" ? value : undefined;
}

/** The items of a list in a map, through aliases. */
export function itemsIn(map: YamlMap, key: string): readonly YamlContent[] {
  const value = resolved(entryOf(map, key)?.value);
  return value?.kind === "list" ? value.items.flatMap((item) => resolved(item) ?? []) : [];
}
