/** Closed lists of values in workloads, autoscalers and disruption budgets. */
import { type Row, versions } from "../facts";

const scalers = "V2 V2beta2";

/** A value with `@28` is there from 1.28 on. */
export const workloadValues = (): readonly Row<readonly string[]>[] => [
  [["RollingUpdate", "Recreate"], "V1DeploymentStrategy.type"],
  [["RollingUpdate", "OnDelete"], "V1DaemonSetUpdateStrategy.type V1StatefulSetUpdateStrategy.type"],
  [["OrderedReady", "Parallel"], "V1StatefulSetSpec.podManagementPolicy"],
  [["Retain", "Delete"], versions("V1StatefulSetPersistentVolumeClaimRetentionPolicy.", "whenDeleted whenScaled")],
  [["NonIndexed", "Indexed"], "V1JobSpec.completionMode"],
  [["TerminatingOrFailed", "Failed"], "V1JobSpec.podReplacementPolicy"],
  [["FailJob", "FailIndex@28", "Ignore", "Count"], "V1PodFailurePolicyRule.action"],
  [["In", "NotIn"], "V1PodFailurePolicyOnExitCodesRequirement.operator"],
  [["True", "False", "Unknown"], "V1PodFailurePolicyOnPodConditionsPattern.status"],
  [["Allow", "Forbid", "Replace"], "V1CronJobSpec.concurrencyPolicy"],
  [["Resource", "ContainerResource", "Pods", "Object", "External"], versions(scalers, "MetricSpec.type")],
  [["Utilization", "Value", "AverageValue"], versions(scalers, "MetricTarget.type")],
  [["Max", "Min", "Disabled"], versions(scalers, "HPAScalingRules.selectPolicy")],
  [["Pods", "Percent"], versions(scalers, "HPAScalingPolicy.type")],
  [["IfHealthyBudget", "AlwaysAllow"], "V1PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy"],
];
