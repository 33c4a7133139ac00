/** The outline of a chart's own YAML files: their tables and keys. */
import type { OutlineItem } from "../../model/outline";
import type { SourceFile } from "../../model/source-file";
import { shift } from "../../model/span";
import { documents } from "../../syntax/yaml/documents";
import type { YamlEntry, YamlNode } from "../../syntax/yaml/tree";

/** Keys below keys; what stands in lists is left out. */
export function keyOutline(file: SourceFile): readonly OutlineItem[] {
  return documents(file).flatMap(({ document, start }) => keysOf(document.root, start));
}

function keysOf(node: YamlNode | undefined, start: number): readonly OutlineItem[] {
  return node?.kind === "map" ? node.entries.map((entry) => keyItem(entry, start)) : [];
}

function keyItem({ key, value, ...entry }: YamlEntry, start: number): OutlineItem {
  return {
    name: key.text || '""',
    detail: value?.kind === "scalar" && !/[\r\n]/.test(value.text) ? value.text.slice(0, 60) : "",
    kind: value?.kind === "map" ? "object" : "part",
    span: shift({ start: key.start, end: key.end }, start),
    whole: shift({ start: entry.start, end: entry.end }, start),
    children: keysOf(value, start),
  };
}
