/** Where an object does not fit its kind's type. */
import { memo } from "../../model/memo";
import type { Minor } from "../../schema/kubernetes/versions";
import { type Misfit, misfits } from "../../schema/misfits";
import type { YamlPath } from "../../syntax/yaml/tree";
import { type KubernetesObject, objectType } from "./objects";

const known = memo((_: KubernetesObject) => new Map<Minor, readonly Misfit[]>());

/** All misfits of an object in a version of Kubernetes; none for a kind we do not know. */
export function objectMisfits(object: KubernetesObject, minor: Minor): readonly Misfit[] {
  const before = known(object).get(minor);
  if (before !== undefined) return before;
  const type = objectType(object, minor);
  const found = type === undefined ? [] : misfits(object.map, type).filter((misfit) => !isForOthers(misfit));
  known(object).set(minor, found);
  return found;
}

/** Directives of a strategic merge, which a patch holds and no object, and what SOPS adds to a file. */
function isForOthers(misfit: Misfit): boolean {
  if (misfit.kind !== "unknown-field") return false;
  const name = misfit.entry.key.text;
  return (
    /^\$(?:patch|retainKeys|setElementOrder|deleteFromPrimitiveList)/.test(name) ||
    isSops(name, misfit.path) ||
    isDropped(misfit)
  );
}

/** Below a schema's `items` the server drops fields it does not know without a word. */
function isDropped({ type, path }: Extract<Misfit, { readonly kind: "unknown-field" }>): boolean {
  return type.name === "V1JSONSchemaProps" && path.includes("items");
}

function isSops(name: string, path: YamlPath): boolean {
  return name === "sops" && path.length === 0;
}

/** The misfits of one kind. */
export function misfitsOf<K extends Misfit["kind"]>(
  object: KubernetesObject,
  minor: Minor,
  kind: K,
): readonly Extract<Misfit, { readonly kind: K }>[] {
  return objectMisfits(object, minor).filter(
    (misfit): misfit is Extract<Misfit, { readonly kind: K }> => misfit.kind === kind,
  );
}

/** A path as people write it: `spec.containers[0].image`. */
export function pathText(path: YamlPath): string {
  return path.map((step, at) => (typeof step === "number" ? `[${step}]` : at === 0 ? step : `.${step}`)).join("");
}
