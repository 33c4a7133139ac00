/** Every Kubernetes rule, by name. */
import type { Rule } from "../../../model/rule";
import { objectRules } from "../check";
import { workspaceRules } from "../workspace-rules";
import { kustomizeFileRules, kustomizeRules } from "./kustomize";
import { objectKindRules } from "./objects";
import { podRules } from "./pod";
import { policyHeeded, policyKept } from "./policy-kept";
import { practiceRules, practiceWorkspaceRules } from "./practices";
import { imageVersioned } from "./practices/image-versioned";
import { referenceRules } from "./references";
import { schemaFileRules, schemaRules } from "./schema";
import { subjectNamespaced } from "./subject-namespaced";
import { togetherRules } from "./together";

export const rules: readonly Rule[] = [
  ...objectRules([...schemaRules, ...objectKindRules, ...podRules, ...kustomizeRules, ...practiceRules]),
  ...schemaFileRules,
  ...kustomizeFileRules,
  ...imageVersioned,
  ...referenceRules,
  ...subjectNamespaced,
  ...workspaceRules([...togetherRules, ...practiceWorkspaceRules]),
  policyHeeded,
  policyKept,
];
