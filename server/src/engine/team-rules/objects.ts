/** Team rules over objects: an expression that has to be true. */
import { type CelObject, celObject } from "../../languages/kubernetes/cel-object";
import { type ObjectRule, objectRules } from "../../languages/kubernetes/check";
import { subjectSpan } from "../../languages/kubernetes/subject";
import type { TeamRule } from "../../languages/notes/team-rule";
import { memo } from "../../model/memo";
import type { Rule } from "../../model/rule";
import type { CelProgram } from "../../syntax/cel";
import { broken, ruleHead } from "./as-rule";

/** The rules about objects, which share one pass over a file. */
export const teamObjectRules: (rules: readonly TeamRule[]) => readonly Rule[] = memo((rules) =>
  objectRules(rules.flatMap(asObjectRule)),
);

function asObjectRule(rule: TeamRule): readonly ObjectRule[] {
  const { check } = rule;
  if (check.of !== "objects") return [];
  const { kinds, program, path } = check;
  return [
    {
      ...ruleHead(rule),
      ...(kinds.length === 0 ? {} : { kinds }),
      whole: true,
      *look(object, minor) {
        const values = celObject(object, minor);
        if (values !== undefined && isBroken(program, values))
          yield broken(rule, subjectSpan(object, path ?? program.subject));
      },
    },
  ];
}

/**
 * A rule is about what is written. What is not there is asked for again among the API server's defaults; if it is not
 * there either, the rule is broken. What cannot be known breaks no rule.
 */
function isBroken(program: CelProgram, { written, filled }: CelObject): boolean {
  const first = program.run({ object: written });
  const outcome = first.kind === "missing" ? program.run({ object: filled }) : first;
  return outcome.kind === "missing" || (outcome.kind === "value" && outcome.value === false);
}
