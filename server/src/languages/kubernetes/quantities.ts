/** The amounts of resources that an object asks for, allows or offers. */

import type { Minor } from "../../schema/kubernetes/versions";
import { isPlaceholder } from "../../schema/placeholder";
import { takeApart, type WrittenQuantity } from "../../schema/quantity";
import { entries, resolved, type YamlScalar } from "../../syntax/yaml/tree";
import { mapIn } from "./fields";
import type { KubernetesObject } from "./objects";
import { typed } from "./typed-parts";

/** One amount of one resource. */
export interface ResourceAmount {
  readonly resource: string;
  readonly node: YamlScalar;
  readonly amount: WrittenQuantity;
  /** Who deals with it. */
  readonly of: "container" | "claim" | "volume" | "quota";
}

const owners = [
  ["V1ResourceRequirements", ["limits", "requests"], "container"],
  ["V1VolumeResourceRequirements", ["limits", "requests"], "claim"],
  ["V1PersistentVolumeSpec", ["capacity"], "volume"],
  ["V1ResourceQuotaSpec", ["hard"], "quota"],
] as const;

/** All amounts that can be read, in the order of the types. */
export function amounts(object: KubernetesObject, minor: Minor): readonly ResourceAmount[] {
  return owners.flatMap(([type, fields, of]) =>
    typed(object, minor, type).flatMap(({ map }) =>
      fields.flatMap((field) => amountsIn(mapIn(map, field)).map((each) => ({ ...each, of }))),
    ),
  );
}

function amountsIn(map: ReturnType<typeof mapIn>): readonly Omit<ResourceAmount, "of">[] {
  return (map === undefined ? [] : entries(map)).flatMap(({ key, value }) => {
    const node = resolved(value);
    if (node?.kind !== "scalar" || isPlaceholder(node.text)) return [];
    const amount = takeApart(node.text);
    return amount === undefined ? [] : [{ resource: key.text, node, amount }];
  });
}

/** True for resources that only come in whole pieces: devices, huge pages and counts of objects. */
export function isCounted(resource: string): boolean {
  const isExtended = resource.includes("/") && !/(?:^|\.)kubernetes\.io\//.test(resource);
  return (isExtended && !resource.startsWith("requests.")) || /^(?:pods|services|secrets|configmaps)$/.test(resource);
}

/** True for resources that are counted in bytes. */
export function isBytes(resource: string): boolean {
  return /^(?:(?:limits|requests)\.)?(?:memory|ephemeral-storage|storage)$|^hugepages-/.test(resource);
}
