/** Every rule about notes, by name. */
import type { Rule } from "../../../model/rule";
import { linkResolves } from "./link-resolves";
import { ruleIdUnique } from "./rule-id-unique";
import { ruleComplete, ruleExpressionValid, ruleValueKnown } from "./team-rule-read";

export const rules: readonly Rule[] = [linkResolves, ruleComplete, ruleExpressionValid, ruleIdUnique, ruleValueKnown];
