/** What cannot be changed once an object exists: such a change means deleting it and making it anew. */

/** What of a kind is fixed. Paths skip list items; the longest path that covers a place decides. */
export interface Immutable {
  readonly fixed: readonly string[];
  /** Places within the fixed ones that may change all the same. */
  readonly free: readonly string[];
  /** When it is fixed, if not always. */
  readonly when?: string;
}

/** Whether a path such as `spec.selector.matchLabels` of a kind, by its name, is fixed; with the condition, if any. */
export function immutableAt(kind: string, path: string): Immutable | undefined {
  return immutableOf(kind).find(({ fixed, free }) => covering(fixed, path) > covering(free, path));
}

/** Everything that is fixed in a kind. */
export function immutableOf(kind: string): readonly Immutable[] {
  return table.get(kind) ?? [];
}

/** All kinds with something fixed. */
export function kindsWithFixedFields(): readonly string[] {
  return [...table.keys()];
}

function covering(places: readonly string[], path: string): number {
  const found = places.filter((place) => path === place || path.startsWith(`${place}.`));
  return Math.max(-1, ...found.map((place) => place.length));
}

function fixed(paths: string, free = ""): Immutable {
  return { fixed: paths.split(" "), free: free.split(" ").filter((path) => path !== "") };
}

const selector = [fixed("spec.selector")];
const roleRef = [fixed("roleRef")];
const data = (fields: string) => ({ ...fixed(fields), when: "immutable: true" });

const statefulSet =
  "spec.replicas spec.template spec.updateStrategy spec.minReadySeconds spec.ordinals spec.revisionHistoryLimit spec.persistentVolumeClaimRetentionPolicy";
const pod =
  "spec.containers.image spec.initContainers.image spec.activeDeadlineSeconds spec.terminationGracePeriodSeconds spec.tolerations spec.schedulingGates spec.nodeSelector spec.affinity spec.containers.resources spec.initContainers.resources";
const job =
  "spec.selector spec.template spec.completionMode spec.podFailurePolicy spec.backoffLimitPerIndex spec.successPolicy";

const table: ReadonlyMap<string, readonly Immutable[]> = new Map([
  ["Deployment", selector],
  ["ReplicaSet", selector],
  ["DaemonSet", selector],
  ["StatefulSet", [fixed("spec", statefulSet)]],
  ["Job", [fixed(job), { ...fixed("spec.completions"), when: "the job is not Indexed" }]],
  ["Pod", [fixed("spec", pod)]],
  ["Service", [{ ...fixed("spec.clusterIP spec.healthCheckNodePort spec.loadBalancerClass"), when: "the type stays" }]],
  ["PersistentVolumeClaim", [fixed("spec", "spec.resources.requests spec.volumeAttributesClassName")]],
  ["PersistentVolume", [fixed("spec.volumeMode spec.csi spec.nfs spec.hostPath spec.local spec.iscsi spec.fc")]],
  ["StorageClass", [fixed("provisioner parameters reclaimPolicy volumeBindingMode")]],
  ["RoleBinding", roleRef],
  ["ClusterRoleBinding", roleRef],
  ["Secret", [fixed("type"), data("data stringData immutable")]],
  ["ConfigMap", [data("data binaryData immutable")]],
  ["IngressClass", [fixed("spec.controller")]],
  ["PriorityClass", [fixed("value preemptionPolicy")]],
  ["ResourceQuota", [fixed("spec.scopes spec.scopeSelector")]],
  ["RuntimeClass", [fixed("handler")]],
  ["CSIDriver", [fixed("spec.attachRequired")]],
  ["CustomResourceDefinition", [fixed("spec.scope spec.group spec.names.kind spec.names.plural")]],
  ["VolumeAttributesClass", [fixed("driverName parameters")]],
]);
