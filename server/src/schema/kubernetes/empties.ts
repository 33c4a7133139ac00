/** Fields whose reader tells an empty text from none, and refuses it: leaving them out is the only way to leave them open. */
import { byField, type Row, versions } from "./facts";

const webhooks = "V1MutatingWebhook. V1ValidatingWebhook.";
const policies = "V1 V1beta1 V1alpha1";

const rows = (): readonly Row<true>[] => [
  [true, "V1PodSpec.preemptionPolicy V1PriorityClass.preemptionPolicy V1PodSpec.runtimeClassName"],
  [true, versions("V1PodSecurityContext.", "fsGroupChangePolicy supplementalGroupsPolicy seLinuxChangePolicy")],
  [true, "V1SecurityContext.procMount V1VolumeMount.mountPropagation V1VolumeMount.recursiveReadOnly"],
  [true, versions("V1TopologySpreadConstraint.", "nodeAffinityPolicy nodeTaintsPolicy")],
  [true, versions("V1PodResourceClaim.", "resourceClaimName resourceClaimTemplateName")],
  [true, versions("V1WindowsSecurityContextOptions.", "gmsaCredentialSpecName")],
  [true, "V1AzureDiskVolumeSource.kind V1AzureDiskVolumeSource.cachingMode"],
  [true, "V1JobSpec.podReplacementPolicy V1JobSpec.completionMode V1JobSpec.managedBy"],
  [true, "V1HPAScalingRules.selectPolicy V2HPAScalingRules.selectPolicy"],
  [true, "V1PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy"],
  [true, versions("V1ServiceSpec.", "internalTrafficPolicy ipFamilyPolicy loadBalancerClass trafficDistribution")],
  [true, "V1ServicePort.appProtocol DiscoveryV1EndpointPort.appProtocol DiscoveryV1EndpointPort.protocol"],
  [true, "V1NetworkPolicyPort.protocol V1Endpoint.hostname V1Endpoint.nodeName V1EndpointAddress.nodeName"],
  [true, versions("V1IngressClassParametersReference.", "apiGroup namespace scope")],
  [true, "V1IngressSpec.ingressClassName V1IngressBackend.resource.apiGroup"],
  [true, "V1PersistentVolumeSpec.volumeMode V1PersistentVolumeClaimSpec.volumeMode"],
  [true, "V1StorageClass.volumeBindingMode V1CSIDriverSpec.fsGroupPolicy"],
  [true, "V1VolumeAttachmentSource.persistentVolumeName"],
  [true, versions(webhooks, "failurePolicy matchPolicy")],
  [true, "V1MutatingWebhook.reinvocationPolicy V1RuleWithOperations.scope"],
  [true, versions(policies, "ValidatingAdmissionPolicySpec.failurePolicy MutatingAdmissionPolicySpec.failurePolicy")],
  [true, versions(policies, "MatchResources.matchPolicy NamedRuleWithOperations.scope Validation.reason")],
  [true, versions("V1JSONSchemaProps.", "x-kubernetes-list-type x-kubernetes-map-type")],
  [true, "V1ValidationRule.reason"],
];

const fields = byField(rows);

/** Whether an empty text in a field is not the same as no text. */
export function isEmptyRefused(field: string): boolean {
  return fields().has(field);
}
