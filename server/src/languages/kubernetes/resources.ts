/** The amounts that containers ask for and are held to. */

import { isPlaceholder } from "../../schema/placeholder";
import { type Quantity, readQuantity } from "../../schema/quantity";
import { valueOf } from "../../schema/scalar";
import { entries, resolved, type YamlMap, type YamlScalar } from "../../syntax/yaml/tree";
import { type Fields, mapIn, valueIn } from "./fields";
import { isComplete } from "./unsure";

/** One amount of one resource. */
export interface Amount {
  readonly name: YamlScalar;
  /** The scalar it is written in; nothing while nothing is. */
  readonly scalar: YamlScalar | undefined;
  /** Nothing where it is not known, or no quantity. */
  readonly size: Quantity | undefined;
}

/** The amounts under `limits` or `requests` of a `resources` map. */
export function amountsIn(resources: Fields, end: "limits" | "requests"): readonly Amount[] {
  const map = mapIn(resources, end);
  return map === undefined
    ? []
    : entries(map)
        .filter(({ key }) => !isPlaceholder(key.text))
        .map(amountOf);
}

/** Resources that a node never promises twice: those of a vendor, and huge pages. */
export function isExtended(name: string): boolean {
  return name.includes("/") && !name.includes("kubernetes.io/");
}

/** Pages of memory of one size. */
export function isHugePages(name: string): boolean {
  return name.startsWith("hugepages-");
}

function amountOf({ key, value }: YamlMap["entries"][number]): Amount {
  const scalar = resolved(value);
  if (scalar?.kind !== "scalar") return { name: key, scalar: undefined, size: undefined };
  const known = valueOf(scalar);
  return { name: key, scalar, size: readQuantity(typeof known === "number" ? String(known) : scalar.text) };
}

/** True where `resources` of a container or a pod is known to say nothing about a resource. */
export function leavesOut(owner: YamlMap, end: "limits" | "requests", name: string): boolean {
  let here = owner;
  for (const key of ["resources", end]) {
    if (!isComplete(here)) return false;
    const value = valueIn(here, key);
    if (value?.kind !== "map") return value === undefined;
    here = value;
  }
  return isComplete(here) && valueIn(here, name) === undefined;
}
