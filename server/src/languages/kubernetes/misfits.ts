/** Where an object does not fit its kind's type. */
import { memo } from "../../model/memo";
import { isKustomizeType } from "../../schema/kubernetes/kustomize";
import type { Minor } from "../../schema/kubernetes/versions";
import type { Misfit } from "../../schema/misfit";
import { misfits } from "../../schema/misfits";
import type { ObjectType } from "../../schema/type";
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

/** Directives of a strategic merge, which a patch holds and no object; what SOPS adds; kustomize reads keys in any case. */
function isForOthers(misfit: Misfit): boolean {
  if (misfit.kind !== "unknown-field") return false;
  const name = misfit.entry.key.text;
  if (isKustomizeType(misfit.type.name) && hasInAnyCase(misfit.type, name)) return true;
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

function hasInAnyCase({ fields }: ObjectType, name: string): boolean {
  return [...fields.keys()].some((field) => field.toLowerCase() === name.toLowerCase());
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
