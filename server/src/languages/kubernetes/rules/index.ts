/** Every Kubernetes rule, by name. */
import type { Rule } from "../../../model/rule";
import { objectRules } from "../check";
import { objectKindRules, wholeObjectRules } from "./objects";
import { podRules } from "./pod";
import { schemaFileRules, schemaRules } from "./schema";

export const rules: readonly Rule[] = [
  ...objectRules([...schemaRules, ...objectKindRules, ...podRules]),
  ...schemaFileRules,
  ...wholeObjectRules,
];
