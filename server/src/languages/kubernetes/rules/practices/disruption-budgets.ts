/** Disruption budgets that protect nothing, or that keep nodes from being emptied. */
import { percentOf } from "../../../../schema/formats";
import { adding } from "../../adding";
import type { ObjectRule } from "../../check";
import { filled, given, headOf, scalarIn } from "../../fields";
import { mapsOf } from "../../typed-parts";
import { isComplete } from "../../unsure";

const kinds = ["PodDisruptionBudget"];
const specs = ["V1PodDisruptionBudgetSpec", "V1beta1PodDisruptionBudgetSpec"];

/** Neither bound. */
export const disruptionBudgetBounded: ObjectRule = {
  id: "kubernetes/disruption-budget-bounded",
  severity: "warning",
  aliases: ["kube-score:poddisruptionbudget-has-policy"],
  kinds,
  whole: true,
  missing: true,
  *look(object, minor) {
    for (const spec of mapsOf(object, minor, ...specs)) {
      const selector = given(spec, "selector");
      if (selector === undefined || !isComplete(spec)) continue;
      if (given(spec, "minAvailable") !== undefined || given(spec, "maxUnavailable") !== undefined) continue;
      const fix = adding("Let one pod go at a time", object, spec, { maxUnavailable: "1" });
      yield {
        span: selector.key,
        message: "Without minAvailable or maxUnavailable every pod may be evicted at once",
        fix,
      };
    }
  },
};

/** No pod may ever go. */
export const nodesDrainable: ObjectRule = {
  id: "kubernetes/nodes-drainable",
  severity: "warning",
  aliases: ["kube-linter:pdb-max-unavailable"],
  kinds,
  *look(object, minor) {
    for (const spec of mapsOf(object, minor, ...specs)) {
      const [most, least] = [scalarIn(spec, "maxUnavailable"), scalarIn(spec, "minAvailable")];
      const span =
        most !== undefined && /^0+%?$/.test(most.text)
          ? most
          : least && percentOf(least.text) === 100
            ? least
            : undefined;
      if (span === undefined) continue;
      yield { span, message: "No pod may ever be evicted, so kubectl drain of its node hangs: let one go" };
    }
  },
};

/** Pods that do not work hold up what would mend them. */
export const unhealthyPodsEvictable: ObjectRule = {
  id: "kubernetes/unhealthy-pods-evictable",
  severity: "information",
  profile: "strict",
  aliases: ["kube-linter:pdb-unhealthy-pod-eviction-policy"],
  kinds,
  whole: true,
  missing: true,
  *look(object, minor) {
    if (minor < firstMinor) return;
    for (const spec of mapsOf(object, minor, "V1PodDisruptionBudgetSpec")) {
      if (filled(spec, "unhealthyPodEvictionPolicy") !== undefined || !isComplete(spec)) continue;
      const fix = adding("Let unhealthy pods go", object, spec, { unhealthyPodEvictionPolicy: "AlwaysAllow" });
      const span = given(spec, "selector")?.key ?? headOf(spec);
      yield { span, message: "Pods that never get ready block a drain: unhealthyPodEvictionPolicy: AlwaysAllow", fix };
    }
  },
};

/** The field is on by default since. */
const firstMinor = 27;
