/** Objects rewritten for a newer version of their API, where that is mechanical. */
import type { Edit, Fix } from "../../../model/edit";
import type { ApiLife } from "../../../schema/kubernetes/api-life";
import { anyKindOf } from "../../../schema/kubernetes/kinds";
import { typeOf } from "../../../schema/kubernetes/types";
import type { Minor } from "../../../schema/kubernetes/versions";
import { misfits } from "../../../schema/misfits";
import type { KubernetesObject } from "../objects";
import { restyled } from "../restyled";
import { convertAutoscaler } from "./autoscaler";
import { convertIngress } from "./ingress";
import { convertWorkload } from "./workload";

/** Edits beside the apiVersion's; nothing where a person must decide. */
type Converter = (object: KubernetesObject) => readonly Edit[] | undefined;

const converters: ReadonlyMap<string, Converter> = new Map([
  ["networking.k8s.io/v1 Ingress", convertIngress],
  ["autoscaling/v2 HorizontalPodAutoscaler", convertAutoscaler],
  ...["Deployment", "DaemonSet", "ReplicaSet", "StatefulSet"].map(
    (kind) => [`apps/v1 ${kind}`, convertWorkload] as const,
  ),
]);

/** The repair: only the apiVersion changes where the object fits its new type as it is. */
export function converted(object: KubernetesObject, { instead, insteadKind }: ApiLife, minor: Minor): Fix | undefined {
  if (instead === undefined || insteadKind !== undefined) return undefined;
  const found = anyKindOf(instead, object.kind.text);
  const type = found === undefined ? undefined : typeOf(found.type, minor);
  if (type === undefined) return undefined;
  const fits = misfits(object.map, type).every(({ kind }) => kind === "other-value" || kind === "out-of-bounds");
  const rest = fits ? [] : converters.get(`${instead} ${object.kind.text}`)?.(object);
  if (rest === undefined) return undefined;
  return { title: `Change to ${instead}`, edits: [restyled(object.apiVersion, instead), ...rest], safe: false };
}
