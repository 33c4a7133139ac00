/** Where a pod breaks what is asked of it: each place once, by what is worst there. */
import { memo } from "../../../model/memo";
import type { Pod } from "../pods";
import { checksOf } from "./checks";
import type { Demand } from "./standard";
import type { Violation } from "./violation";

/** Violations at one place, or of one holder of fields that are missing, and what asks otherwise. */
export interface Breach {
  readonly demand: Demand;
  readonly violations: readonly Violation[];
}

/** By demand, what refuses first. What an earlier demand forbids at a place is left out later. */
export function breaches(pod: Pod): readonly Breach[] {
  const { standard } = pod.object;
  const told = new Set<string>();
  return (standard?.demands ?? []).flatMap((demand) => {
    const found = checksOf(demand.level, demand.version).flatMap((check) => [...check.find(pod, demand.version)]);
    const fresh = found.filter((each) => {
      const isKnown = pod.isFramed && (!each.isMissing || (pod.isWhole && standard?.isPatched === false));
      const isTold = told.has(keyOf(each));
      told.add(keyOf(each));
      return isKnown && !isTold;
    });
    return grouped(fresh).map((violations) => ({ demand, violations }));
  });
}

/** True where the pod's standard speaks of a violation already. */
export const isTold = memo((pod: Pod): ((violation: Violation) => boolean) => {
  const told = new Set(breaches(pod).flatMap(({ violations }) => violations.map(keyOf)));
  return (violation) => told.has(keyOf(violation));
});

function keyOf({ span, what }: Violation): string {
  return `${span.start} ${what}`;
}

/** What is missing at one place is told together. */
function grouped(violations: readonly Violation[]): readonly (readonly Violation[])[] {
  const groups = new Map<string, Violation[]>();
  for (const each of violations) {
    const key = each.isMissing ? `${each.span.start}` : keyOf(each);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}
