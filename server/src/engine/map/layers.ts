/** Which column of the map a kind stands in: traffic comes from the left, what it ends in stands on the right. */

import { grouped } from "./lists";
import type { ResourceMap } from "./map";

const words = (text: string) => text.trim().split(/\s+/);

/** From left to right. */
const columns: readonly (readonly string[])[] = [
  words("Gateway ListenerSet MutatingWebhookConfiguration ValidatingWebhookConfiguration APIService ServiceMonitor"),
  words("Ingress HTTPRoute GRPCRoute TLSRoute TCPRoute UDPRoute VirtualService IngressRoute"),
  words(`Service HorizontalPodAutoscaler VerticalPodAutoscaler PodDisruptionBudget NetworkPolicy PodMonitor
    ScaledObject`),
  words(`Deployment StatefulSet DaemonSet ReplicaSet ReplicationController CronJob Job Pod PodTemplate EndpointSlice
    Rollout`),
  words("ConfigMap Secret PersistentVolumeClaim ServiceAccount ResourceClaimTemplate ResourceClaim"),
  words("RoleBinding ClusterRoleBinding PersistentVolume"),
  words(`Role ClusterRole StorageClass VolumeAttributesClass IngressClass GatewayClass PriorityClass RuntimeClass
    DeviceClass`),
];

const known: ReadonlyMap<string, number> = new Map(
  columns.flatMap((kinds, column) => kinds.map((kind) => [kind, column] as const)),
);

/** What a node is for, for its colour. */
export type Purpose = "traffic" | "work" | "state" | "other";

/** A kind's purpose. */
export function purposeOf(kind: string): Purpose {
  const column = known.get(kind) ?? columns.length;
  return column < 3 ? "traffic" : column === 3 ? "work" : column === 4 ? "state" : "other";
}

/** The column of each node by id; a kind that is not known stands before what it names, or behind what names it. */
export function layersOf({ nodes, edges }: ResourceMap): ReadonlyMap<string, number> {
  const sure = new Map(nodes.map(({ id, kind }) => [id, known.get(kind)]));
  const ahead = grouped(edges, ({ from }) => from);
  const behind = grouped(edges, ({ to }) => to);
  const guess = (id: string) => {
    const targets = (ahead.get(id) ?? []).flatMap(({ to }) => sure.get(to) ?? []);
    const sources = (behind.get(id) ?? []).flatMap(({ from }) => sure.get(from) ?? []);
    if (targets.length > 0) return targets.reduce((a, b) => Math.min(a, b)) - 1;
    return sources.length > 0 ? sources.reduce((a, b) => Math.max(a, b)) + 1 : middle;
  };
  return new Map(nodes.map(({ id }) => [id, sure.get(id) ?? guess(id)]));
}

/** Where the work is done. */
const middle = 3;
