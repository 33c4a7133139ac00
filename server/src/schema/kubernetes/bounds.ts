/** The smallest and the largest number a field may have, as the API server checks them. */
import type { ScalarType } from "../type";
import { byField, type Row, versions } from "./facts";

/** Either end may be open. */
export type Bounds = Pick<ScalarType, "least" | "most">;

const port: Bounds = { least: 1, most: 65535 };
const portOrNone: Bounds = { least: 0, most: 65535 };
const natural: Bounds = { least: 0 };
const positive: Bounds = { least: 1 };
const id: Bounds = { least: 0, most: 2_147_483_647 };
const mode: Bounds = { least: 0, most: 0o777 };
const weight: Bounds = { least: 1, most: 100 };

const references = "AdmissionregistrationV1 ApiextensionsV1 ApiregistrationV1";
const flows = "V1 V1beta1 V1beta2 V1beta3";
const scalers = "V2 V2beta2";

const rows = (): readonly Row<Bounds>[] => [
  [port, "V1ContainerPort.containerPort V1ServicePort.port V1ServiceBackendPort.number"],
  [port, "V1HTTPGetAction.port V1TCPSocketAction.port V1GRPCAction.port CoreV1EndpointPort.port"],
  [port, `V1NetworkPolicyPort.port V1NetworkPolicyPort.endPort ${versions(references, "ServiceReference.port")}`],
  [
    portOrNone,
    "V1ContainerPort.hostPort V1ServicePort.nodePort V1ServicePort.targetPort V1ServiceSpec.healthCheckNodePort",
  ],
  [natural, versions("V1Probe.", "failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds")],
  [positive, "V1Probe.terminationGracePeriodSeconds"],
  [natural, "V1SleepAction.seconds"],
  [{ least: 1, most: 2_147_483_647 }, "V1PodSpec.activeDeadlineSeconds"],
  [id, versions("V1PodSecurityContext. V1SecurityContext.", "runAsGroup runAsUser")],
  [id, "V1PodSecurityContext.fsGroup V1PodSecurityContext.supplementalGroups"],
  [mode, "V1ConfigMapVolumeSource.defaultMode V1SecretVolumeSource.defaultMode V1ProjectedVolumeSource.defaultMode"],
  [mode, "V1DownwardAPIVolumeSource.defaultMode V1DownwardAPIVolumeFile.mode V1KeyToPath.mode"],
  [{ least: 600, most: 2 ** 32 }, "V1ServiceAccountTokenProjection.expirationSeconds"],
  [weight, "V1PreferredSchedulingTerm.weight V1WeightedPodAffinityTerm.weight"],
  [positive, "V1TopologySpreadConstraint.maxSkew V1TopologySpreadConstraint.minDomains"],
  [{ least: 0, most: 255 }, "V1ISCSIVolumeSource.lun V1ISCSIPersistentVolumeSource.lun V1FCVolumeSource.lun"],
  [natural, versions("V1DeploymentSpec. V1StatefulSetSpec.", "minReadySeconds replicas")],
  [natural, "V1DeploymentSpec.revisionHistoryLimit"],
  [natural, "V1DaemonSetSpec.minReadySeconds V1DaemonSetSpec.revisionHistoryLimit"],
  [natural, versions("V1ReplicaSetSpec. V1ReplicationControllerSpec.", "minReadySeconds replicas")],
  [natural, "V1DeploymentSpec.progressDeadlineSeconds"],
  [natural, "V1RollingUpdateStatefulSetStrategy.partition V1StatefulSetOrdinals.start"],
  [natural, versions("V1JobSpec.", "activeDeadlineSeconds backoffLimit backoffLimitPerIndex completions")],
  [natural, versions("V1JobSpec.", "maxFailedIndexes parallelism ttlSecondsAfterFinished")],
  [natural, versions("V1CronJobSpec.", "failedJobsHistoryLimit startingDeadlineSeconds successfulJobsHistoryLimit")],
  [natural, versions(`V1 ${scalers}`, "HorizontalPodAutoscalerSpec.minReplicas")],
  [positive, versions(`V1 ${scalers}`, "HorizontalPodAutoscalerSpec.maxReplicas")],
  [positive, "V1HorizontalPodAutoscalerSpec.targetCPUUtilizationPercentage"],
  [positive, versions(scalers, "MetricTarget.averageUtilization HPAScalingPolicy.value")],
  [{ least: 1, most: 1800 }, versions(scalers, "HPAScalingPolicy.periodSeconds")],
  [{ least: 0, most: 3600 }, versions(scalers, "HPAScalingRules.stabilizationWindowSeconds")],
  [{ least: 1, most: 86_400 }, "V1ClientIPConfig.timeoutSeconds"],
  [{ least: 1, most: 30 }, "V1MutatingWebhook.timeoutSeconds V1ValidatingWebhook.timeoutSeconds"],
  [{ least: 1, most: 20_000 }, "V1APIServiceSpec.groupPriorityMinimum"],
  [{ least: 1, most: 1000 }, "V1APIServiceSpec.versionPriority"],
  [{ least: 600 }, "V1CertificateSigningRequestSpec.expirationSeconds"],
  [{ least: 600, most: 2 ** 32 }, "StorageV1TokenRequest.expirationSeconds"],
  [{ least: 0, most: 10_000 }, versions(flows, "FlowSchemaSpec.matchingPrecedence")],
  [natural, versions(flows, "QueuingConfiguration.handSize QueuingConfiguration.queueLengthLimit")],
  [{ least: 0, most: 10_000_000 }, versions(flows, "QueuingConfiguration.queues")],
  [{ least: 0, most: 100 }, versions("V1 V1beta2 V1beta3", "LimitedPriorityLevelConfiguration.lendablePercent")],
  [natural, versions("V1 V1beta3", "LimitedPriorityLevelConfiguration.nominalConcurrencyShares")],
  [natural, versions("V1 V1beta3", "LimitedPriorityLevelConfiguration.borrowingLimitPercent")],
  [natural, "V1VolumeNodeResources.count V1ControllerRevision.revision V1SuccessPolicyRule.succeededCount"],
  [
    { least: 0, most: 255 },
    versions("V1GCEPersistentDiskVolumeSource. V1AWSElasticBlockStoreVolumeSource.", "partition"),
  ],
  [natural, "V1ResourcePool.generation V1ExactDeviceRequest.count V1DeviceSubRequest.count"],
  [positive, "V1ResourcePool.resourceSliceCount"],
  [positive, "V1LeaseSpec.leaseDurationSeconds"],
  [natural, "V1LeaseSpec.leaseTransitions"],
];

const bounds = byField(rows);

/** The bounds of a field or of each of its items; those of a port hold for its number, not for its name. */
export function boundsOf(field: string): Bounds {
  return bounds().get(field) ?? {};
}

/** The fields with bounds. */
export function fieldsWithBounds(): readonly string[] {
  return [...bounds().keys()];
}
