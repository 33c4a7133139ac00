/** The rules about objects that do not get on with each other. */
import type { Rule } from "../../../../model/rule";
import { autoscalerAlone } from "./autoscaler-alone";
import { objectsUnique } from "./objects-unique";
import { referencesInNamespace } from "./references-in-namespace";
import { disruptionBudgetAlone, workloadPodsOwn } from "./selected-pods";
import { daemonPortsUnique, ingressPathsUnique, nodePortsUnique } from "./taken-once";

/** Every one of them, by name. */
export const togetherRules: readonly Rule[] = [
  autoscalerAlone,
  daemonPortsUnique,
  disruptionBudgetAlone,
  ingressPathsUnique,
  nodePortsUnique,
  objectsUnique,
  referencesInNamespace,
  workloadPodsOwn,
];
