/** A rule about other pods without a selector is about no pod at all. */
import { given, headOf, mapsIn, scalarIn } from "../fields";
import { podRule } from "../pod-rule";
import { podAffinityTerms } from "../pods";

export const affinitySelectsPods = podRule({
  id: "kubernetes/affinity-selects-pods",
  severity: "warning",
  aliases: [],
  *see(pod) {
    for (const term of [...podAffinityTerms(pod), ...mapsIn(pod.spec, "topologySpreadConstraints")]) {
      if (given(term, "labelSelector") !== undefined || term.entries.length === 0) continue;
      const span = scalarIn(term, "topologyKey") ?? headOf(term);
      yield { span, message: "Without a labelSelector this is about no pod: say which pods are meant" };
    }
  },
});
