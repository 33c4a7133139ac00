/** Kinds as the graph calls them: with their group, without their version, and groups that moved under their new name. */
import { kindsNamed } from "../../../schema/kubernetes/kinds";

/** `Service`, `Deployment.apps`. */
export function kindIn(group: string, kind: string): string {
  const now = group === "extensions" ? (moved.get(kind) ?? group) : group;
  return now === "" ? kind : `${kind}.${now}`;
}

/** The same from an API version. */
export function kindOfVersion(apiVersion: string, kind: string): string {
  return kindIn(apiVersion.includes("/") ? (apiVersion.split("/")[0] ?? "") : "", kind);
}

/** The group of a kind. */
export function groupOf(kind: string): string {
  return kind.slice(bareKind(kind).length + 1);
}

/** A kind without its group, in the group where it is built in. */
export function usualKind(kind: string): string {
  return kindIn(kindsNamed(kind)[0]?.group ?? "", kind);
}

/** What kinds themselves are called that a definition of the workspace adds, as if they were objects. */
export const definedKind = "kind";

/** True for kinds of groups that are not Kubernetes' own. */
export function isForeign(kind: string): boolean {
  const group = groupOf(kind);
  return group.includes(".") && !kindsNamed(bareKind(kind)).some((each) => each.group === group);
}

/** The kind without its group. */
export function bareKind(kind: string): string {
  return kind.split(".", 1)[0] ?? kind;
}

/** True for kinds that are known to stand in no namespace. */
export function isClusterWide(kind: string): boolean {
  const answer = answers.get(kind) ?? (others.has(kind) || isBuiltInCluster(kind));
  answers.set(kind, answer);
  return answer;
}

/** What `extensions` had before it was split up. */
const moved: ReadonlyMap<string, string> = new Map([
  ["Deployment", "apps"],
  ["DaemonSet", "apps"],
  ["ReplicaSet", "apps"],
  ["Ingress", "networking.k8s.io"],
  ["NetworkPolicy", "networking.k8s.io"],
  ["PodSecurityPolicy", "policy"],
]);

const others: ReadonlySet<string> = new Set([
  "ClusterIssuer.cert-manager.io",
  "GatewayClass.gateway.networking.k8s.io",
  "ClusterSecretStore.external-secrets.io",
  "ClusterTriggerAuthentication.keda.sh",
  "VolumeSnapshotClass.snapshot.storage.k8s.io",
  "VolumeSnapshotContent.snapshot.storage.k8s.io",
]);

/** Kinds are few, and asked for often. */
const answers = new Map<string, boolean>();

function isBuiltInCluster(kind: string): boolean {
  const all = kindsNamed(bareKind(kind)).filter((each) => kindIn(each.group, each.kind) === kind);
  return all.length > 0 && all.every(({ namespaced }) => !namespaced);
}
