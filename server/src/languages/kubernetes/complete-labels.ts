/** Labels: those that an object's own selector asks for, and the recommended ones. */
import type { Hint } from "../../schema/complete";
import { entries, resolved } from "../../syntax/yaml/tree";
import type { HintPlace } from "./complete-hints";
import { type Fields, mapIn } from "./fields";
import { labelKeys, labelValues } from "./security/labels";

/** Entries for the labels of an object's own pods or of itself, or values for one of their keys. */
export function labelHints({ object, path, place }: HintPlace): readonly Hint[] {
  const isLabels = place.owner?.name === "V1ObjectMeta" && place.field?.name === "labels" && path.includes("labels");
  if (!isLabels) return [];
  const known = distinct(object === undefined ? [] : pairs(mapIn(object.map, "spec", "selector", "matchLabels")));
  const key = String(path.at(-1));
  if (place.depth > 0) return [...valuesOf(known, key), ...labelValues(key)];
  const own = object?.kind.text === "Namespace" ? labelKeys : [];
  return [...known, ...own, ...recommended.filter(({ value }) => !has(known, value))];
}

const recommended: readonly Hint[] = ["name", "instance", "version", "component", "part-of", "managed-by"].map(
  (name) => ({ value: `app.kubernetes.io/${name}`, detail: "recommended label" }),
);

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
