/** Closed lists of values in pods and their containers. */
import type { Row } from "../facts";

const comparison = ["In", "NotIn", "Exists", "DoesNotExist"];

/** A value with `@35` is there from 1.35 on. */
export const podValues = (): readonly Row<readonly string[]>[] => [
  [
    ["Always", "IfNotPresent", "Never"],
    "V1Container.imagePullPolicy V1EphemeralContainer.imagePullPolicy V1ImageVolumeSource.pullPolicy",
  ],
  [["Always", "OnFailure", "Never"], "V1PodSpec.restartPolicy"],
  [["Always", "OnFailure@34", "Never@34"], "V1Container.restartPolicy"],
  [["Restart", "RestartAllContainers@35"], "V1ContainerRestartRule.action"],
  [["In", "NotIn"], "V1ContainerRestartRuleOnExitCodes.operator"],
  [
    ["File", "FallbackToLogsOnError"],
    "V1Container.terminationMessagePolicy V1EphemeralContainer.terminationMessagePolicy",
  ],
  [["HTTP", "HTTPS"], "V1HTTPGetAction.scheme"],
  [["v1"], "V1ObjectFieldSelector.apiVersion"],
  [["cpu", "memory"], "V1ContainerResizePolicy.resourceName"],
  [["NotRequired", "RestartContainer"], "V1ContainerResizePolicy.restartPolicy"],
  [["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"], "V1PodSpec.dnsPolicy"],
  [["PreemptLowerPriority", "Never"], "V1PodSpec.preemptionPolicy V1PriorityClass.preemptionPolicy"],
  [["linux", "windows"], "V1PodOS.name"],
  [["Equal", "Exists", "Gt@35", "Lt@35"], "V1Toleration.operator"],
  [["NoSchedule", "PreferNoSchedule", "NoExecute"], "V1Toleration.effect V1Taint.effect"],
  [[...comparison, "Gt", "Lt"], "V1NodeSelectorRequirement.operator"],
  [comparison, "V1LabelSelectorRequirement.operator V1FieldSelectorRequirement.operator"],
  [["DoNotSchedule", "ScheduleAnyway"], "V1TopologySpreadConstraint.whenUnsatisfiable"],
  [["Honor", "Ignore"], "V1TopologySpreadConstraint.nodeAffinityPolicy V1TopologySpreadConstraint.nodeTaintsPolicy"],
  [["RuntimeDefault", "Localhost", "Unconfined"], "V1SeccompProfile.type V1AppArmorProfile.type"],
  [["Default", "Unmasked"], "V1SecurityContext.procMount"],
  [["OnRootMismatch", "Always"], "V1PodSecurityContext.fsGroupChangePolicy"],
  [["Merge", "Strict"], "V1PodSecurityContext.supplementalGroupsPolicy"],
  [["Recursive", "MountOption"], "V1PodSecurityContext.seLinuxChangePolicy"],
  [["None", "HostToContainer", "Bidirectional"], "V1VolumeMount.mountPropagation"],
  [["Disabled", "IfPossible", "Enabled"], "V1VolumeMount.recursiveReadOnly"],
  [
    ["", "DirectoryOrCreate", "Directory", "FileOrCreate", "File", "Socket", "CharDevice", "BlockDevice"],
    "V1HostPathVolumeSource.type",
  ],
  [["None", "ReadOnly", "ReadWrite"], "V1AzureDiskVolumeSource.cachingMode"],
  [["Shared", "Dedicated", "Managed"], "V1AzureDiskVolumeSource.kind"],
  [["RSA3072", "RSA4096", "ECDSAP256", "ECDSAP384", "ECDSAP521", "ED25519"], "V1PodCertificateProjection.keyType"],
];
