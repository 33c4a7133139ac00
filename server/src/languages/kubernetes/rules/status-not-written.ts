/** What the cluster writes into an object, in a file that is to be applied: an export that was not cleaned. */
import type { Fix } from "../../../model/edit";
import { removeEntry } from "../../../syntax/yaml/edits";
import { resolved, type YamlEntry, type YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { filled, mapIn } from "../fields";
import { type KubernetesObject, objectType } from "../objects";

const owned = ["creationTimestamp", "generation", "managedFields", "resourceVersion", "selfLink", "uid"];

export const statusNotWritten: ObjectRule = {
  id: "kubernetes/status-not-written",
  severity: "information",
  aliases: [],
  *look(object, minor) {
    const type = objectType(object, minor);
    if (type === undefined) return;
    const metadata = mapIn(object.map, "metadata");
    const status = type.fields.has("status") ? filled(object.map, "status") : undefined;
    if (status !== undefined && says(status)) yield found(object, object.map, status, "drops it when it is applied");
    for (const name of metadata === undefined ? [] : owned) {
      const entry = filled(metadata, name);
      if (metadata !== undefined && entry !== undefined) yield found(object, metadata, entry, "gives it");
    }
  },
};

/** Generators leave an empty status behind; that is no export. */
function says({ value }: YamlEntry): boolean {
  const node = resolved(value);
  if (node?.kind === "map") return node.entries.some(says);
  return node?.kind === "list" ? node.items.length > 0 : node !== undefined && node.text !== "" && node.value !== null;
}

function found({ document }: KubernetesObject, map: YamlMap, entry: YamlEntry, why: string) {
  const name = entry.key.text;
  const isOwn = map.entries.includes(entry) && map.entries.length > 1;
  const fix: Fix = { title: `Remove ${name}`, edits: [removeEntry(document, map, entry)], safe: false };
  return {
    span: entry.key,
    message: `${name} is the cluster's, which ${why}: leave it out`,
    ...(isOwn ? { fix } : {}),
  };
}
