/** YAML as plain data. */
import { entries, resolved, type YamlNode } from "../syntax/yaml/tree";
import { valueOf } from "./scalar";

/** What a node says, as the tools that read manifests see it; the keys of tables are in order. */
export function plainOf(written: YamlNode | undefined): unknown {
  const node = resolved(written);
  if (node?.kind === "list") return node.items.map(plainOf);
  if (node?.kind !== "map") return node === undefined ? null : valueOf(node);
  const members = entries(node).map(({ key, value }) => [key.text, plainOf(value)] as const);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}
