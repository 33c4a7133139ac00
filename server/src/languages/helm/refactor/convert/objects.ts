/** The objects of a plain manifest, with what a template of them makes variable. */
import type { SourceFile } from "../../../../model/source-file";
import { type Span, shift } from "../../../../model/span";
import { documents } from "../../../../syntax/yaml/documents";
import {
  contentAt,
  entryOf,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from "../../../../syntax/yaml/tree";

/** One object; places in it count from `start`. */
export interface PlainObject {
  readonly root: YamlMap;
  readonly start: number;
  readonly kind: string;
  readonly name: YamlScalar;
}

/** All objects of a manifest; nothing where a document is something else. */
export function plainObjects(file: SourceFile): readonly PlainObject[] | undefined {
  const found = documents(file).flatMap(({ document, start }) =>
    document.root === undefined ? [] : { root: document.root, start },
  );
  const objects = found.flatMap(({ root, start }): readonly PlainObject[] => {
    const kind = contentAt(root, ["kind"]);
    const name = contentAt(root, ["metadata", "name"]);
    if (root.kind !== "map" || root.flow || kind?.kind !== "scalar" || name?.kind !== "scalar") return [];
    return contentAt(root, ["apiVersion"]) === undefined ? [] : [{ root, start, kind: kind.text, name }];
  });
  return objects.length > 0 && objects.length === found.length ? objects : undefined;
}

/** The containers of a workload, those that run first included. */
export function containersOf({ root, kind }: PlainObject): readonly YamlMap[] {
  const spec =
    kind === "Pod"
      ? ["spec"]
      : kind === "CronJob"
        ? ["spec", "jobTemplate", "spec", "template", "spec"]
        : ["spec", "template", "spec"];
  return ["initContainers", "containers"].flatMap((key) => {
    const list = contentAt(root, [...spec, key]);
    return list?.kind === "list" ? list.items.filter((item) => item.kind === "map") : [];
  });
}

/** Where a part of an object stands in its file. */
export function placeOf({ start }: PlainObject, { start: from, end }: Span): Span {
  return shift({ start: from, end }, start);
}

/** The scalar that a map has under a key. */
export function scalarIn(map: YamlMap, key: string): YamlScalar | undefined {
  const value = entryOf(map, key)?.value;
  return value?.kind === "scalar" ? value : undefined;
}

/** Every entry below a node, with the key above it; a list has the key of its entry. */
export function* entriesBelow(
  node: YamlNode | undefined,
  above = "",
): Generator<{ readonly entry: YamlEntry; readonly above: string }> {
  if (node?.kind === "list") for (const item of node.items) yield* entriesBelow(item, above);
  if (node?.kind !== "map") return;
  for (const entry of node.entries) {
    yield { entry, above };
    yield* entriesBelow(entry.value, entry.key.text);
  }
}
