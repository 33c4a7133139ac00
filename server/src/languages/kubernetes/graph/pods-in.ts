/** The pods of an object, those of kinds that others add included. */
import { memo } from "../../../model/memo";
import { itemsIn, mapIn } from "../fields";
import type { KubernetesObject } from "../objects";
import { type Pod, podsAt, podsOf } from "../pods";

/** Kinds of others that make pods have the template where Kubernetes' own have it, as Rollouts and services of Knative do. */
export const podsIn: (object: KubernetesObject) => readonly Pod[] = memo((object) => {
  const own = podsOf(object);
  const isForeign = own.length === 0 && object.apiVersion.text.includes(".");
  const template = isForeign ? mapIn(object.map, "spec", "template", "spec") : undefined;
  return itemsIn(template, "containers").length === 0 ? own : podsAt(object, "spec", "template");
});
