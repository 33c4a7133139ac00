/** Every rule about notes, by name. */
import type { Rule } from "../../../model/rule";
import { linkResolves } from "./link-resolves";
import { ruleIdUnique } from "./rule-id-unique";
import { ruleComplete, ruleExpressionValid, ruleValueKnown } from "./team-rule-read";

const all: readonly Rule[] = [linkResolves, ruleComplete, ruleExpressionValid, ruleIdUnique, ruleValueKnown];

/** The rules, as a function so that they can be loaded late. */
export function rules(): readonly Rule[] {
  return all;
}
