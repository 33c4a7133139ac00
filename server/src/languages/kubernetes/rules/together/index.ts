/** The rules about objects that do not get on with each other. */
import type { WorkspaceRule } from "../../workspace-rules";
import { autoscalerAlone } from "./autoscaler-alone";
import { autoscalerRequestsGiven } from "./autoscaler-requests-given";
import { objectsUnique } from "./objects-unique";
import { quotaRequestsGiven } from "./quota-requests-given";
import { referencesInNamespace } from "./references-in-namespace";
import { disruptionBudgetAlone, workloadPodsOwn } from "./selected-pods";
import { statefulServiceFits } from "./stateful-service-fits";
import { daemonPortsUnique, ingressPathsUnique, nodePortsUnique } from "./taken-once";

/** Every one of them, by name. */
export const togetherRules: readonly WorkspaceRule[] = [
  autoscalerAlone,
  autoscalerRequestsGiven,
  daemonPortsUnique,
  disruptionBudgetAlone,
  ingressPathsUnique,
  nodePortsUnique,
  objectsUnique,
  quotaRequestsGiven,
  referencesInNamespace,
  statefulServiceFits,
  workloadPodsOwn,
];
