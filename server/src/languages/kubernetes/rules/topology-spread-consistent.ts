/** Constraints on how pods spread: one of each kind, and numbers that mean something. */
import { filled, given, headOf, mapsIn, repeated, scalarIn, textIn } from "../fields";
import { podRule } from "../pod-rule";

export const topologySpreadConsistent = podRule({
  id: "kubernetes/topology-spread-consistent",
  severity: "error",
  aliases: ["kube-score:pod-topology-spread-constraints"],
  *see({ spec }, minor) {
    const constraints = mapsIn(spec, "topologySpreadConstraints");
    const kindOf = (each: (typeof constraints)[number]) => {
      const [key, action] = [textIn(each, "topologyKey"), textIn(each, "whenUnsatisfiable")];
      return key === undefined || action === undefined ? undefined : `${key} ${action}`;
    };
    for (const [constraint] of repeated(constraints, kindOf)) {
      const span = scalarIn(constraint, "topologyKey") ?? headOf(constraint);
      yield { span, message: "A constraint of this topologyKey and whenUnsatisfiable is given already" };
    }
    for (const constraint of constraints) {
      const key = scalarIn(constraint, "topologyKey");
      if (key?.text === "") yield { span: key, message: "topologyKey cannot be empty: name a label of nodes" };
      const domains = given(constraint, "minDomains");
      if (minor >= 27 && domains !== undefined && textIn(constraint, "whenUnsatisfiable") === "ScheduleAnyway") {
        yield { span: domains.key, message: "minDomains needs whenUnsatisfiable: DoNotSchedule" };
      }
      const keys = filled(constraint, "matchLabelKeys");
      if (minor < 27 || keys === undefined || given(constraint, "labelSelector") !== undefined) continue;
      yield { span: keys.key, message: "matchLabelKeys adds to a labelSelector: write one, {} at least" };
    }
  },
});
