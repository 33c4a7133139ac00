/** What counts when a field is not written, where the API server has one answer for all; it writes it into the object. */
import type { Value } from "../type";
import { byField, type Row, versions } from "./facts";
import { kustomizeDefaults } from "./kustomize";

const containers = "V1Container. V1EphemeralContainer.";
const retention = "V1StatefulSetPersistentVolumeClaimRetentionPolicy.";
const webhooks = "V1MutatingWebhook. V1ValidatingWebhook.";

const rows = (): readonly Row<Value>[] => [
  ["/dev/termination-log", versions(containers, "terminationMessagePath")],
  ["File", versions(containers, "terminationMessagePolicy")],
  ["TCP", "V1ContainerPort.protocol V1ServicePort.protocol V1NetworkPolicyPort.protocol"],
  ["TCP", "CoreV1EndpointPort.protocol DiscoveryV1EndpointPort.protocol"],
  ["HTTP", "V1HTTPGetAction.scheme"],
  ["/", "V1HTTPGetAction.path"],
  [10, "V1Probe.periodSeconds"],
  [1, "V1Probe.timeoutSeconds V1Probe.successThreshold"],
  [3, "V1Probe.failureThreshold"],
  [0, "V1Probe.initialDelaySeconds"],
  ["Always", "V1PodSpec.restartPolicy"],
  ["ClusterFirst", "V1PodSpec.dnsPolicy"],
  ["default-scheduler", "V1PodSpec.schedulerName"],
  ["default", "V1PodSpec.serviceAccountName"],
  [30, "V1PodSpec.terminationGracePeriodSeconds"],
  ["PreemptLowerPriority", "V1PodSpec.preemptionPolicy V1PriorityClass.preemptionPolicy"],
  [true, "V1PodSpec.automountServiceAccountToken V1PodSpec.enableServiceLinks V1PodSpec.hostUsers"],
  [false, "V1PodSpec.hostNetwork V1PodSpec.hostPID V1PodSpec.hostIPC V1PodSpec.shareProcessNamespace"],
  [
    false,
    `V1SecurityContext.privileged V1SecurityContext.readOnlyRootFilesystem ${versions(containers, "stdin stdinOnce tty")}`,
  ],
  [true, "V1SecurityContext.allowPrivilegeEscalation"],
  ["Default", "V1SecurityContext.procMount"],
  ["Always", "V1PodSecurityContext.fsGroupChangePolicy"],
  ["Merge", "V1PodSecurityContext.supplementalGroupsPolicy"],
  ["Equal", "V1Toleration.operator"],
  ["Honor", "V1TopologySpreadConstraint.nodeAffinityPolicy"],
  ["Ignore", "V1TopologySpreadConstraint.nodeTaintsPolicy"],
  ["NotRequired", "V1ContainerResizePolicy.restartPolicy"],
  [false, "V1VolumeMount.readOnly"],
  ["None", "V1VolumeMount.mountPropagation"],
  ["Disabled", "V1VolumeMount.recursiveReadOnly"],
  [420, "V1ConfigMapVolumeSource.defaultMode V1SecretVolumeSource.defaultMode V1ProjectedVolumeSource.defaultMode"],
  [420, "V1DownwardAPIVolumeSource.defaultMode"],
  [3600, "V1ServiceAccountTokenProjection.expirationSeconds"],
  ["v1", "V1ObjectFieldSelector.apiVersion"],
  ["ext4", "V1AzureDiskVolumeSource.fsType"],
  [
    1,
    "V1DeploymentSpec.replicas V1StatefulSetSpec.replicas V1ReplicaSetSpec.replicas V1ReplicationControllerSpec.replicas",
  ],
  [
    10,
    "V1DeploymentSpec.revisionHistoryLimit V1StatefulSetSpec.revisionHistoryLimit V1DaemonSetSpec.revisionHistoryLimit",
  ],
  [600, "V1DeploymentSpec.progressDeadlineSeconds"],
  [0, versions("V1DeploymentSpec. V1StatefulSetSpec. V1DaemonSetSpec. V1ReplicaSetSpec.", "minReadySeconds")],
  ["RollingUpdate", "V1DeploymentStrategy.type V1DaemonSetUpdateStrategy.type V1StatefulSetUpdateStrategy.type"],
  ["25%", "V1RollingUpdateDeployment.maxSurge V1RollingUpdateDeployment.maxUnavailable"],
  [1, "V1RollingUpdateDaemonSet.maxUnavailable"],
  [0, "V1RollingUpdateDaemonSet.maxSurge V1RollingUpdateStatefulSetStrategy.partition V1StatefulSetOrdinals.start"],
  ["OrderedReady", "V1StatefulSetSpec.podManagementPolicy"],
  ["Retain", versions(retention, "whenDeleted whenScaled")],
  [6, "V1JobSpec.backoffLimit"],
  [1, "V1JobSpec.parallelism"],
  ["NonIndexed", "V1JobSpec.completionMode"],
  [false, "V1JobSpec.manualSelector V1JobSpec.suspend V1CronJobSpec.suspend"],
  ["Allow", "V1CronJobSpec.concurrencyPolicy"],
  [3, "V1CronJobSpec.successfulJobsHistoryLimit"],
  [1, "V1CronJobSpec.failedJobsHistoryLimit"],
  [1, "V1HorizontalPodAutoscalerSpec.minReplicas V2HorizontalPodAutoscalerSpec.minReplicas"],
  ["Max", "V2HPAScalingRules.selectPolicy"],
  ["IfHealthyBudget", "V1PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy"],
  ["ClusterIP", "V1ServiceSpec.type"],
  ["None", "V1ServiceSpec.sessionAffinity"],
  ["Cluster", "V1ServiceSpec.internalTrafficPolicy V1ServiceSpec.externalTrafficPolicy"],
  [10_800, "V1ClientIPConfig.timeoutSeconds"],
  [true, "V1ServiceSpec.allocateLoadBalancerNodePorts"],
  ["Cluster", "V1IngressClassParametersReference.scope"],
  ["Filesystem", "V1PersistentVolumeClaimSpec.volumeMode V1PersistentVolumeSpec.volumeMode"],
  ["Retain", "V1PersistentVolumeSpec.persistentVolumeReclaimPolicy"],
  ["Delete", "V1StorageClass.reclaimPolicy"],
  ["Immediate", "V1StorageClass.volumeBindingMode"],
  [false, "V1StorageClass.allowVolumeExpansion V1ConfigMap.immutable V1Secret.immutable"],
  ["Opaque", "V1Secret.type"],
  [true, "V1ServiceAccount.automountServiceAccountToken"],
  ["ReadWriteOnceWithFSType", "V1CSIDriverSpec.fsGroupPolicy"],
  [true, "V1CSIDriverSpec.attachRequired"],
  ["Fail", versions(webhooks, "failurePolicy")],
  ["Equivalent", versions(webhooks, "matchPolicy")],
  ["Fail", "V1ValidatingAdmissionPolicySpec.failurePolicy V1MutatingAdmissionPolicySpec.failurePolicy"],
  ["Equivalent", "V1MatchResources.matchPolicy"],
  [10, versions(webhooks, "timeoutSeconds")],
  ["Never", "V1MutatingWebhook.reinvocationPolicy"],
  ["*", "V1RuleWithOperations.scope"],
  [443, versions("AdmissionregistrationV1 ApiextensionsV1 ApiregistrationV1", "ServiceReference.port")],
  ["None", "V1CustomResourceConversion.strategy"],
  [false, "V1PriorityClass.globalDefault"],
  ...kustomizeDefaults(),
];

const defaults = byField(rows);

/** What counts when a field is not written; none where that depends on something else. */
export function defaultOf(field: string): Value | undefined {
  return defaults().get(field);
}

/** The fields with a default. */
export function fieldsWithDefaults(): readonly string[] {
  return [...defaults().keys()];
}
