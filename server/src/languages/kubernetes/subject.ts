/** Where a finding about a whole object stands. */
import type { Span } from "../../model/span";
import { contentAt, entryOf, resolved, type YamlPath } from "../../syntax/yaml/tree";
import type { KubernetesObject } from "./objects";

/** The value at the path, as far as it is one word or line; else the object's name, or its kind. */
export function subjectSpan(object: KubernetesObject, path: YamlPath | undefined): Span {
  return placeAt(object, path ?? []) ?? contentAt(object.map, ["metadata", "name"]) ?? object.kind;
}

function placeAt({ map }: KubernetesObject, path: YamlPath): Span | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const owner = contentAt(map, path.slice(0, -1));
  const entry = owner?.kind === "map" ? entryOf(owner, String(last)) : undefined;
  const value = resolved(entry?.value) ?? contentAt(map, path);
  if (value === undefined) return entry?.key;
  return value.kind === "scalar" && value.style !== "literal" && value.style !== "folded"
    ? value
    : (entry?.key ?? value);
}
