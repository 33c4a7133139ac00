/** The parts of an object by the name of their type: every pod template, every label selector, wherever it stands. */
import { memo } from "../../model/memo";
import { itemAs } from "../../schema/fits";
import type { Minor } from "../../schema/kubernetes/versions";
import type { Type } from "../../schema/type";
import { entries, resolved, type YamlMap, type YamlNode, type YamlPath } from "../../syntax/yaml/tree";
import { type KubernetesObject, objectType } from "./objects";

/** A map and where it stands in its object. */
export interface Part {
  readonly map: YamlMap;
  readonly path: YamlPath;
}

type Parts = ReadonlyMap<string, readonly Part[]>;

const known = memo((_: KubernetesObject) => new Map<Minor, Parts>());

/** All parts of a type, in the order of the text; nothing in objects whose kind is unknown. */
export function typed(object: KubernetesObject, minor: Minor, type: string): readonly Part[] {
  let parts = known(object).get(minor);
  if (parts === undefined) {
    parts = partsIn(object, minor);
    known(object).set(minor, parts);
  }
  return parts.get(type) ?? [];
}

/** The maps of several types. */
export function mapsOf(object: KubernetesObject, minor: Minor, ...types: readonly string[]): readonly YamlMap[] {
  return types.flatMap((type) => typed(object, minor, type).map(({ map }) => map));
}

/** Templates of claims and of a cron job's jobs are not checked by the server; it checks what becomes of them. */
export function isValidatedMetadata({ path }: Part): boolean {
  return path[1] !== "volumeClaimTemplates" && path.join(".") !== "spec.jobTemplate.metadata";
}

/** More parts than any honest object has. */
const budget = 50_000;

function partsIn(object: KubernetesObject, minor: Minor): Parts {
  const parts = new Map<string, Part[]>();
  const seen = new Map<YamlMap, Set<Type>>();
  let left = budget;
  const visit = (written: YamlNode | undefined, type: Type | undefined, path: YamlPath): void => {
    const node = resolved(written);
    if (node === undefined || type === undefined || left-- <= 0) return;
    if (node.kind === "list" && type.kind === "list") {
      for (const [index, item] of node.items.entries()) visit(itemAs(type.item, item), type.item, [...path, index]);
    } else if (node.kind === "map" && type.kind === "map") {
      for (const { key, value } of entries(node)) visit(value, type.value, [...path, key.text]);
    } else if (node.kind === "map" && type.kind === "object" && !seen.get(node)?.has(type)) {
      seen.set(node, (seen.get(node) ?? new Set()).add(type));
      if (type.name !== undefined) add(parts, type.name, { map: node, path });
      for (const { key, value } of entries(node)) visit(value, type.fields.get(key.text)?.type, [...path, key.text]);
    }
  };
  visit(object.map, objectType(object, minor), []);
  return parts;
}

function add(parts: Map<string, Part[]>, type: string, part: Part): void {
  const others = parts.get(type);
  if (others === undefined) parts.set(type, [part]);
  else others.push(part);
}
