/** The rules about what works and is not wise: practices of the peers, told apart from mistakes by their severity. */
import type { ObjectRule } from "../../check";
import type { WorkspaceRule } from "../../workspace-rules";
import { containerPortsUnprivileged, noSshInContainers } from "./container-ports";
import { databaseInternal } from "./database-internal";
import { databaseStateful } from "./database-stateful";
import { defaultTokenNotMounted } from "./default-token-not-mounted";
import { disruptionBudgetBelowReplicas } from "./disruption-budget-below-replicas";
import { disruptionBudgetBounded, nodesDrainable, unhealthyPodsEvictable } from "./disruption-budgets";
import { cronJobDeadlineGiven, jobCleanedUp } from "./jobs-tidy";
import { memoryLimitGiven, storageLimitGiven } from "./limits-given";
import { memoryNotOvercommitted } from "./memory-not-overcommitted";
import { namespaceNotDefault, namespaceNotSystem } from "./namespaces";
import { probePortDeclared, probePortNamed } from "./probe-ports";
import { probesDiffer } from "./probes-differ";
import { disruptionBudgetGiven, networkPolicyGiven } from "./protected";
import { pullPolicyFitsTag } from "./pull-policy-fits-tag";
import { readinessProbeGiven } from "./readiness-probe-given";
import { recommendedLabelsGiven } from "./recommended-labels-given";
import { replicasLeftToAutoscaler } from "./replicas-left-to-autoscaler";
import { replicasSeveral } from "./replicas-several";
import { replicasSpread } from "./replicas-spread";
import { requestsGiven } from "./requests-given";
import {
  clusterAdminNotBound,
  roleWithoutExec,
  roleWithoutPodCreation,
  roleWithoutSecrets,
  roleWithoutWildcards,
} from "./roles";
import { rolloutGradual } from "./rollout-gradual";
import { sccNotPrivileged } from "./scc-not-privileged";
import { secretsAsFiles } from "./secrets-as-files";
import { secretsNotWritten } from "./secrets-not-written";
import { serviceInternal } from "./service-internal";

/** Every practice that one object decides, by name. */
export const practiceRules: readonly ObjectRule[] = [
  clusterAdminNotBound,
  containerPortsUnprivileged,
  cronJobDeadlineGiven,
  databaseStateful,
  defaultTokenNotMounted,
  disruptionBudgetBounded,
  jobCleanedUp,
  memoryLimitGiven,
  memoryNotOvercommitted,
  namespaceNotDefault,
  namespaceNotSystem,
  noSshInContainers,
  nodesDrainable,
  probePortDeclared,
  probePortNamed,
  probesDiffer,
  pullPolicyFitsTag,
  readinessProbeGiven,
  recommendedLabelsGiven,
  replicasSeveral,
  replicasSpread,
  requestsGiven,
  roleWithoutExec,
  roleWithoutPodCreation,
  roleWithoutSecrets,
  roleWithoutWildcards,
  rolloutGradual,
  sccNotPrivileged,
  secretsAsFiles,
  secretsNotWritten,
  serviceInternal,
  storageLimitGiven,
  unhealthyPodsEvictable,
];

/** Those that other objects decide. */
export const practiceWorkspaceRules: readonly WorkspaceRule[] = [
  databaseInternal,
  disruptionBudgetBelowReplicas,
  disruptionBudgetGiven,
  networkPolicyGiven,
  replicasLeftToAutoscaler,
];
