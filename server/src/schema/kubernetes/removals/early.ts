/** API versions that were gone by 1.25, the oldest minor with a schema here. */
import type { Removal } from "../removals";
import { accessKinds, flowKinds, inferred, row } from "./row";

const admission = "admissionregistration.k8s.io";
const flow = "flowcontrol.apiserver.k8s.io";
const rbac = "rbac.authorization.k8s.io";
const reviews = "LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview";

/** Oldest removal first. */
export const earlyRemovals: readonly Removal[] = [
  row("apps/v1beta1", "Deployment StatefulSet ControllerRevision", [5, 8, 16], "apps/v1"),
  row("apps/v1beta2", "Deployment StatefulSet DaemonSet ReplicaSet ControllerRevision", [8, 9, 16], "apps/v1"),
  row("extensions/v1beta1", "Deployment DaemonSet ReplicaSet", [1, 8, 16], "apps/v1"),
  row("extensions/v1beta1", "NetworkPolicy", [3, 9, 16], "networking.k8s.io/v1"),
  row("extensions/v1beta1", "PodSecurityPolicy", [2, 11, 16]),
  row("scheduling.k8s.io/v1alpha1", "PriorityClass", [8, 14, 17], "scheduling.k8s.io/v1"),
  inferred("auditregistration.k8s.io/v1alpha1", "AuditSink", [13, 0, 19]),
  inferred("settings.k8s.io/v1alpha1", "PodPreset", [6, 0, 20]),
  inferred("batch/v2alpha1", "CronJob", [5, 0, 21], "batch/v1"),
  inferred("discovery.k8s.io/v1alpha1", "EndpointSlice", [16, 0, 21], "discovery.k8s.io/v1"),
  row(`${flow}/v1alpha1`, flowKinds, [18, 20, 21], `${flow}/v1`),
  row(
    `${admission}/v1beta1`,
    "MutatingWebhookConfiguration ValidatingWebhookConfiguration",
    [9, 16, 22],
    `${admission}/v1`,
  ),
  row("apiextensions.k8s.io/v1beta1", "CustomResourceDefinition", [7, 16, 22], "apiextensions.k8s.io/v1"),
  row("apiregistration.k8s.io/v1beta1", "APIService", [7, 10, 22], "apiregistration.k8s.io/v1"),
  row("authentication.k8s.io/v1beta1", "TokenReview", [4, 19, 22], "authentication.k8s.io/v1"),
  row("authorization.k8s.io/v1beta1", reviews, [2, 19, 22], "authorization.k8s.io/v1"),
  row("certificates.k8s.io/v1beta1", "CertificateSigningRequest", [12, 19, 22], "certificates.k8s.io/v1"),
  row("coordination.k8s.io/v1beta1", "Lease", [12, 19, 22], "coordination.k8s.io/v1"),
  row("extensions/v1beta1", "Ingress", [1, 14, 22], "networking.k8s.io/v1"),
  row("networking.k8s.io/v1beta1", "Ingress", [14, 19, 22], "networking.k8s.io/v1"),
  row("networking.k8s.io/v1beta1", "IngressClass", [18, 19, 22], "networking.k8s.io/v1"),
  row(`${rbac}/v1alpha1`, accessKinds, [6, 17, 22], `${rbac}/v1`),
  row(`${rbac}/v1beta1`, accessKinds, [6, 17, 22], `${rbac}/v1`),
  row("scheduling.k8s.io/v1beta1", "PriorityClass", [11, 14, 22], "scheduling.k8s.io/v1"),
  row("storage.k8s.io/v1beta1", "StorageClass", [4, 19, 22], "storage.k8s.io/v1"),
  row("storage.k8s.io/v1beta1", "VolumeAttachment", [10, 19, 22], "storage.k8s.io/v1"),
  row("storage.k8s.io/v1beta1", "CSIDriver", [14, 19, 22], "storage.k8s.io/v1"),
  row("storage.k8s.io/v1beta1", "CSINode", [14, 17, 22], "storage.k8s.io/v1"),
  row("storage.k8s.io/v1alpha1", "VolumeAttachment", [9, 21, 24], "storage.k8s.io/v1"),
  row("storage.k8s.io/v1alpha1", "CSIStorageCapacity", [19, 21, 24], "storage.k8s.io/v1"),
  row("node.k8s.io/v1alpha1", "RuntimeClass", [12, 0, 24], "node.k8s.io/v1"),
  row("audit.k8s.io/v1alpha1", "Policy Event", [0, 21, 24], "audit.k8s.io/v1"),
  row("audit.k8s.io/v1beta1", "Policy Event", [0, 21, 24], "audit.k8s.io/v1"),
  row("autoscaling/v2beta1", "HorizontalPodAutoscaler", [8, 22, 25], "autoscaling/v2"),
  row("batch/v1beta1", "CronJob", [8, 21, 25], "batch/v1"),
  row("discovery.k8s.io/v1beta1", "EndpointSlice", [16, 21, 25], "discovery.k8s.io/v1"),
  row("events.k8s.io/v1beta1", "Event", [8, 22, 25], "events.k8s.io/v1"),
  row("node.k8s.io/v1beta1", "RuntimeClass", [13, 22, 25], "node.k8s.io/v1"),
  row("policy/v1beta1", "PodDisruptionBudget", [5, 21, 25], "policy/v1"),
  row("policy/v1beta1", "PodSecurityPolicy", [10, 21, 25]),
];
