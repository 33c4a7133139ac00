/** What stands at an offset of a finished tree. */
import { touches } from "../../model/span";
import type { YamlDocument } from "./document";
import type { YamlEntry, YamlNode, YamlPath } from "./tree";

/** The innermost thing an offset touches. */
export interface YamlPlace {
  /** `empty` between entries, behind a colon, in a comment: inside the node but in none of its parts. */
  readonly part: "key" | "value" | "empty";
  /** To the entry's value for a key; to the node for a value or empty space. */
  readonly path: YamlPath;
  /** The key, the value, or the map or list around the empty space; nothing in an empty document. */
  readonly node: YamlNode | undefined;
  /** The entry whose key or value this is. */
  readonly entry: YamlEntry | undefined;
  /** The nodes around it, from the root; aliases are not followed. */
  readonly parents: readonly YamlNode[];
}

/** The innermost node at an offset of the document, and how to get there. */
export function nodeAt({ root }: YamlDocument, offset: number): YamlPlace {
  const path: (string | number)[] = [];
  const parents: YamlNode[] = [];
  let entry: YamlEntry | undefined;
  let node = root;
  while (node !== undefined) {
    const inside: Step | undefined = stepAt(node, offset);
    if (inside === undefined) break;
    parents.push(node);
    path.push(inside.step);
    entry = inside.entry;
    node = inside.node;
    if (inside.isKey) return { part: "key", path, node, entry, parents };
    if (node === undefined) return { part: "empty", path, node, entry, parents };
  }
  const part = node !== undefined && isLeaf(node) && touches(node, offset) ? "value" : "empty";
  return { part, path, node, entry, parents };
}

interface Step {
  readonly step: string | number;
  readonly node: YamlNode | undefined;
  readonly entry: YamlEntry | undefined;
  readonly isKey: boolean;
}

function isLeaf(node: YamlNode): boolean {
  return node.kind === "scalar" || node.kind === "alias";
}

function stepAt(node: YamlNode, offset: number): Step | undefined {
  if (node.kind === "list") {
    const index = nearest(node.items, offset);
    const item = node.items[index];
    return item === undefined || !touches(item, offset)
      ? undefined
      : { step: index, node: item, entry: undefined, isKey: false };
  }
  if (node.kind !== "map") return undefined;
  const entry = node.entries[nearest(node.entries, offset)];
  if (entry === undefined || !touches(entry, offset)) return undefined;
  const isKey = touches(entry.key, offset);
  const isValue = entry.value !== undefined && touches(entry.value, offset);
  if (!isKey && !isValue && entry.value !== undefined) return undefined;
  return { step: entry.key.text, node: isKey ? entry.key : entry.value, entry, isKey };
}

/** The last of these parts, which follow each other, that starts at or before an offset. */
function nearest(parts: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
