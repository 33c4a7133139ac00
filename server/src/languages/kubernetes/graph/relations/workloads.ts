/** Workloads and what governs them: selectors, scalers, budgets, owners. */
import { inside, type KindFields, named, part, pods, type Relation, relation } from "./relation";

const selecting = "Deployment.apps StatefulSet.apps DaemonSet.apps ReplicaSet.apps Job.batch Rollout.argoproj.io";
const byVersion: KindFields = { kind: "kind", group: "apiVersion" };
const scaler = "HorizontalPodAutoscaler.autoscaling";

/** All of them. */
export const workloads: readonly Relation[] = [
  relation(44, selecting, "spec", "selects", pods("selector", { own: true })),
  relation(44, "ReplicationController", "spec", "selects", pods("selector", { plain: true, own: true })),
  ...["default-container", "default-logs-container"].map((name) =>
    relation(86, "pod-metadata", `annotations["kubectl.kubernetes.io/${name}"]`, "shows", inside("container", "")),
  ),
  relation(88, "StatefulSet.apps", "spec.serviceName", "is found by", named("Service", "")),
  relation(
    89,
    "StatefulSet.apps",
    "spec.volumeClaimTemplates[].spec",
    "is stored on",
    named("StorageClass.storage.k8s.io", "storageClassName", { loose: true }),
  ),
  relation(
    91,
    "Job.batch",
    "spec.podFailurePolicy.rules[].onExitCodes",
    "watches",
    inside("container", "containerName"),
  ),
  relation(
    91,
    "CronJob.batch",
    "spec.jobTemplate.spec.podFailurePolicy.rules[].onExitCodes",
    "watches",
    inside("container", "containerName"),
  ),
  relation(
    92,
    scaler,
    "spec",
    "scales",
    named({ kind: "scaleTargetRef.kind", group: "scaleTargetRef.apiVersion" }, "scaleTargetRef.name", {
      parts: [part(93, "container", "metrics[].containerResource.container")],
    }),
  ),
  relation(95, scaler, "spec.metrics[].object.describedObject", "measures", named(byVersion, "name")),
  relation(
    98,
    "VerticalPodAutoscaler.autoscaling.k8s.io",
    "spec",
    "sizes",
    named({ kind: "targetRef.kind", group: "targetRef.apiVersion" }, "targetRef.name", {
      parts: [part(98, "container", "resourcePolicy.containerPolicies[].containerName")],
    }),
  ),
  relation(
    99,
    "ScaledObject.keda.sh",
    "spec.scaleTargetRef",
    "scales",
    named({ ...byVersion, or: "Deployment.apps" }, "name"),
  ),
  relation(
    99,
    "ScaledObject.keda.sh ScaledJob.keda.sh",
    "spec.triggers[].authenticationRef",
    "signs in with",
    named({ kind: "kind", group: "group", or: "TriggerAuthentication.keda.sh" }, "name"),
  ),
  ...["canary.stableService", "canary.canaryService", "blueGreen.activeService", "blueGreen.previewService"].map(
    (field) => relation(161, "Rollout.argoproj.io", `spec.strategy.${field}`, "is found by", named("Service", "")),
  ),
  relation(161, "Rollout.argoproj.io", "spec.workloadRef", "takes", named(byVersion, "name")),
  relation(100, "PodDisruptionBudget.policy", "spec", "protects", pods("selector")),
  relation(103, "*", "metadata.ownerReferences[]", "belongs to", named(byVersion, "name", { loose: true })),
  relation(104, "*", "metadata.namespace", "is in", named("Namespace", "", { loose: true })),
];
