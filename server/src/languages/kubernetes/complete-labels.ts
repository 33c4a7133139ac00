/** Labels: those that the file has for selectors, those that a selector asks for, and the recommended ones. */
import type { Hint } from "../../schema/complete";
import { entries, resolved } from "../../syntax/yaml/tree";
import { type HintPlace, objectsIn } from "./complete-hints";
import { type Fields, mapIn } from "./fields";
import type { KubernetesObject } from "./objects";
import { podsOf } from "./pods";

/** Entries for a map of labels, or values for one of its keys. */
export function labelHints({ file, object, path, place }: HintPlace): readonly Hint[] {
  const role = roleOf(place.owner?.name, place.field?.name, path);
  if (role === undefined) return [];
  const own = object === undefined ? [] : [object];
  const found = role === "selector" ? podLabels(objectsIn(file), own) : selected(own);
  const known = distinct(found);
  if (place.depth > 0) return valuesOf(known, String(path.at(-1)));
  return role === "selector" ? known : [...known, ...recommended.filter(({ value }) => !has(known, value))];
}

type Role = "selector" | "labels";

function roleOf(owner = "", field = "", path: readonly unknown[]): Role | undefined {
  if (owner === "V1LabelSelector" && field === "matchLabels") return "selector";
  if (owner === "V1ServiceSpec" && field === "selector") return "selector";
  return owner === "V1ObjectMeta" && field === "labels" && path.includes("labels") ? "labels" : undefined;
}

const recommended: readonly Hint[] = ["name", "instance", "version", "component", "part-of", "managed-by"].map(
  (name) => ({ value: `app.kubernetes.io/${name}`, detail: "recommended label" }),
);

function podLabels(all: readonly KubernetesObject[], own: readonly KubernetesObject[]): readonly Hint[] {
  const near = own.filter((object) => podsOf(object).length > 0);
  return (near.length > 0 ? near : all).flatMap((object) =>
    podsOf(object).flatMap(({ metadata }) => pairs(mapIn(metadata, "labels"))),
  );
}

function selected(own: readonly KubernetesObject[]): readonly Hint[] {
  return own.flatMap(({ map }) => pairs(mapIn(map, "spec", "selector", "matchLabels")));
}

function pairs(map: Fields): readonly Hint[] {
  if (map === undefined) return [];
  return entries(map).flatMap(({ key, value }) => {
    const scalar = resolved(value);
    return scalar?.kind === "scalar" && scalar.text !== "" ? [{ value: key.text, of: scalar.text }] : [];
  });
}

function valuesOf(known: readonly Hint[], key: string): readonly Hint[] {
  return known.flatMap(({ value, of }) => (value === key && of !== undefined ? [{ value: of }] : []));
}

function distinct(hints: readonly Hint[]): readonly Hint[] {
  return [...new Map(hints.map((hint) => [`${hint.value}: ${hint.of}`, hint] as const)).values()];
}

function has(known: readonly Hint[], value: Hint["value"]): boolean {
  return known.some((each) => each.value === value);
}
