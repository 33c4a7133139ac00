/** What the rewriting of objects is made of. */
import type { Edit } from "../../../model/edit";
import { slice } from "../../../model/span";
import type { YamlDocument } from "../../../syntax/yaml/document";
import { removeEntry } from "../../../syntax/yaml/edits";
import { lineStart } from "../../../syntax/yaml/lines";
import { entryOf, type YamlMap } from "../../../syntax/yaml/tree";
import { restyled } from "../restyled";

/** The removal of an entry that may not be there. */
export function removed(document: YamlDocument, map: YamlMap, key: string): readonly Edit[] {
  const entry = entryOf(map, key);
  return entry === undefined ? [] : [removeEntry(document, map, entry)];
}

/** Another map in the place of one, its lines indented like the first; lines keep their own deeper margins. */
export function replaced({ text }: YamlDocument, map: YamlMap, lines: readonly string[]): Edit {
  const margin = " ".repeat(map.start - lineStart(text, map.start));
  return { span: { start: map.start, end: map.end }, text: lines.join(`\n${margin}`) };
}

/** Another key in the place of one. */
export function renamed(map: YamlMap, from: string, to: string): readonly Edit[] {
  const key = entryOf(map, from)?.key;
  return key === undefined ? [] : [restyled(key, to)];
}

/** A single value as it is written. */
export function writtenValue({ text }: YamlDocument, map: YamlMap, key: string): string | undefined {
  const value = entryOf(map, key)?.value;
  return value?.kind === "scalar" && value.style !== "literal" && value.style !== "folded"
    ? slice(text, value)
    : undefined;
}
