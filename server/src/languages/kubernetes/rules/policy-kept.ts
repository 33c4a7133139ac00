/** Objects that an admission policy of the workspace would refuse, or warn of. */
import { memo } from "../../../model/memo";
import type { Rule } from "../../../model/rule";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { fitting } from "../../../model/wording";
import { type ObjectRule, objectRules } from "../check";
import { isKustomized } from "../kustomized";
import { isManifest } from "../manifest";
import { type KubernetesObject, placedObjects } from "../objects";
import { type BoundPolicy, boundPolicies, isPolicyPart, policyParts } from "../policies/bound";
import { refusals } from "../policies/judge";
import { subjectSpan } from "../subject";

/** What a binding with the action Deny refuses. */
export const policyKept = asked("kubernetes/policy-kept", true);

/** What a binding with Warn or Audit only tells of. */
export const policyHeeded = asked("kubernetes/policy-heeded", false);

function asked(id: string, denies: boolean): Rule {
  const severity = denies ? ("warning" as const) : ("information" as const);
  const head = { id, severity, aliases: ["monokle:VAP001"] };
  const rulesOf = memo((parts: readonly KubernetesObject[]) => {
    const policies = boundPolicies(parts).filter((each) => each.denies === denies);
    const rules = objectRules(policies.map((policy) => ({ ...head, ...inObject(policy) })));
    return policies.map(({ policy }, index) => ({ policy, rule: rules[index] }));
  });
  return {
    ...head,
    *check(file, snapshot) {
      if (isKustomized(file, snapshot)) return;
      for (const { policy, rule } of rulesOf(policyParts(snapshot))) {
        const related = [placeOf(policy, snapshot)].filter((place) => place !== undefined);
        for (const finding of rule?.check(file, snapshot) ?? []) yield { ...finding, related };
      }
    },
  };
}

function inObject(policy: BoundPolicy): Pick<ObjectRule, "look" | "whole"> {
  return {
    whole: true,
    *look(object, minor) {
      if (isPolicyPart(object)) return;
      for (const { validation, message } of refusals(policy, object, minor)) {
        const verb = policy.denies ? "refuses" : "warns of";
        const said = `The policy ${policy.name} ${verb} this`;
        yield {
          span: subjectSpan(object, validation.program.subject),
          message: fitting([`${said}: ${message}`, `${said}\n${message}`]),
        };
      }
    },
  };
}

/** Where the policy is written. */
function placeOf(policy: KubernetesObject, { files }: Snapshot) {
  for (const file of files.values()) {
    const start = startOf(file)(policy);
    const span = subjectSpan(policy, undefined);
    if (start !== undefined)
      return { path: file.path, span: { start: span.start + start, end: span.end + start }, message: "The policy" };
  }
  return undefined;
}

const startOf = memo((file: SourceFile) => {
  const isThere = file.text.includes("ValidatingAdmissionPolicy") && isManifest(file);
  const placed = isThere ? placedObjects(file) : [];
  return (policy: KubernetesObject) => placed.find(({ objects }) => objects.includes(policy))?.start;
});
