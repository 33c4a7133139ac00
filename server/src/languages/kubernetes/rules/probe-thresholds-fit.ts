/** Numbers that only some probes may have. */
import { given, numberIn, scalarIn } from "../fields";
import { podRule } from "../pod-rule";
import { probesOf } from "../pods";

export const probeThresholdsFit = podRule({
  id: "kubernetes/probe-thresholds-fit",
  severity: "error",
  aliases: [],
  *see({ containers }) {
    for (const { entry, map } of containers.flatMap(probesOf)) {
      const name = entry.key.text;
      const successes = scalarIn(map, "successThreshold");
      if (name !== "readinessProbe" && successes !== undefined && (numberIn(map, "successThreshold") ?? 1) > 1) {
        const fix = { title: "Change to 1", edits: [{ span: successes, text: "1" }], safe: false };
        yield { span: successes, message: `One success is enough for a ${name}: successThreshold must be 1`, fix };
      }
      const grace = given(map, "terminationGracePeriodSeconds");
      if (name !== "readinessProbe" || grace === undefined) continue;
      yield { span: grace.key, message: "A readinessProbe ends no container: it has no grace period" };
    }
  },
});
