/** Front matter of a note that carries a rule and cannot be asked: what keeps the rule from speaking. */
import type { Rule } from "../../../model/rule";
import { teamRule } from "../team-rule";
import type { TeamMistakeKind } from "../team-rule-parts";

/** A part that is missing, or two that exclude each other. */
export const ruleComplete = about("notes/rule-complete", "incomplete");

/** A word that names no level, no kind or no instruction. */
export const ruleValueKnown = about("notes/rule-value-known", "unknown-value");

/** An expression or a pattern that nobody can read. */
export const ruleExpressionValid = about("notes/rule-expression-valid", "expression");

function about(id: string, kind: TeamMistakeKind): Rule {
  return {
    id,
    severity: "warning",
    profile: "essential",
    aliases: [],
    check: (file) => (teamRule(file)?.mistakes ?? []).filter((mistake) => mistake.kind === kind),
  };
}
