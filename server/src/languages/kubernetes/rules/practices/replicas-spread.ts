/** Several pods that may all stand on one node. */
import { scalarOf } from "../../../../syntax/yaml/edits";
import { adding } from "../../adding";
import type { ObjectRule } from "../../check";
import { given, mapIn, numberIn, scalarIn } from "../../fields";
import { podsOf } from "../../pods";
import { isComplete, texts } from "../../unsure";

export const replicasSpread: ObjectRule = {
  id: "kubernetes/replicas-spread",
  severity: "information",
  profile: "strict",
  aliases: [
    "kube-linter:no-anti-affinity",
    "kube-score:deployment-has-host-podantiaffinity",
    "kube-score:statefulset-has-host-podantiaffinity",
  ],
  kinds: ["Deployment", "StatefulSet"],
  whole: true,
  missing: true,
  *look(object) {
    const workload = mapIn(object.map, "spec");
    const span = scalarIn(workload, "replicas");
    if (span === undefined || (numberIn(workload, "replicas") ?? 0) < 2) return;
    for (const { spec, isWhole } of podsOf(object)) {
      const isSpread = given(spec, "topologySpreadConstraints") ?? given(mapIn(spec, "affinity"), "podAntiAffinity");
      if (!isWhole || isSpread !== undefined || !isComplete(spec)) continue;
      const labels = texts(mapIn(workload, "selector", "matchLabels"));
      const pairs = labels.map(({ key, value }) => `      ${scalarOf(key.text)}: ${scalarOf(value.text)}`);
      const topologySpreadConstraints = [...constraint, ...pairs];
      const fix =
        labels.length === 0 ? undefined : adding("Spread over nodes", object, spec, { topologySpreadConstraints });
      yield { span, message: "These pods may all land on one node: spread them with topologySpreadConstraints", fix };
    }
  },
};

const constraint = [
  "- maxSkew: 1",
  "  topologyKey: kubernetes.io/hostname",
  "  whenUnsatisfiable: ScheduleAnyway",
  "  labelSelector:",
  "    matchLabels:",
];
