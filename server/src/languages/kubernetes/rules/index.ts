/** Every Kubernetes rule, by name. */
import type { Rule } from "../../../model/rule";
import { objectRules } from "../check";
import { kustomizeFileRules, kustomizeRules } from "./kustomize";
import { objectKindRules } from "./objects";
import { podRules } from "./pod";
import { policyHeeded, policyKept } from "./policy-kept";
import { practiceFileRules, practiceRules } from "./practices";
import { referenceRules } from "./references";
import { schemaFileRules, schemaRules } from "./schema";
import { subjectNamespaced } from "./subject-namespaced";
import { togetherRules } from "./together";

const all: readonly Rule[] = [
  ...objectRules([...schemaRules, ...objectKindRules, ...podRules, ...kustomizeRules, ...practiceRules]),
  ...schemaFileRules,
  ...kustomizeFileRules,
  ...practiceFileRules,
  ...referenceRules,
  ...subjectNamespaced,
  ...togetherRules,
  policyHeeded,
  policyKept,
];

/** The rules, as a function so that they can be loaded late. */
export function rules(): readonly Rule[] {
  return all;
}
