/** The rules about kustomizations. */
import type { Rule } from "../../../model/rule";
import type { ObjectRule } from "../check";
import { kustomizationConsistent } from "./kustomization-consistent";
import { kustomizationFieldsCurrent } from "./kustomization-fields-current";
import { kustomizationPathsExist } from "./kustomization-paths-exist";
import { kustomizationResourcesUnique } from "./kustomization-resources-unique";
import { kustomizationSelects } from "./kustomization-selects";

export const kustomizeRules: readonly ObjectRule[] = [kustomizationConsistent, kustomizationFieldsCurrent];

/** Those that see which files there are. */
export const kustomizeFileRules: readonly Rule[] = [
  kustomizationPathsExist,
  kustomizationResourcesUnique,
  kustomizationSelects,
];
