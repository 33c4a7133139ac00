/** Rules about pods, whichever kind of object they stand in. */
import type { Finding } from "../../model/finding";
import type { Minor } from "../../schema/kubernetes/versions";
import type { ObjectRule } from "./check";
import { type Pod, podKinds, podsOf } from "./pods";

/** A rule that sees one pod spec. */
export interface PodRule extends Omit<ObjectRule, "kinds" | "look"> {
  see(pod: Pod, minor: Minor): Iterable<Finding>;
}

/** The rule for objects; a place that several containers share through an alias is told once. */
export function podRule({ see, ...rule }: PodRule): ObjectRule {
  return {
    ...rule,
    kinds: podKinds,
    look: (object, minor) => {
      const findings = podsOf(object).flatMap((pod) => [...see(pod, minor)]);
      return findings.length < 2 ? findings : distinct(findings);
    },
  };
}

function* distinct(findings: readonly Finding[]): Generator<Finding> {
  const told = new Set<string>();
  for (const finding of findings) {
    const key = `${finding.span.start} ${finding.message}`;
    if (!told.has(key)) yield finding;
    told.add(key);
  }
}
