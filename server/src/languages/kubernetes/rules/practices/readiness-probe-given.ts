/** A server that is sent requests before it can answer them. */
import type { YamlMap } from "../../../../syntax/yaml/tree";
import { adding } from "../../adding";
import { filled, headOf, mapsIn, numberIn, textIn } from "../../fields";
import { podRule } from "../../pod-rule";
import { containersIn, type Pod } from "../../pods";
import { isComplete } from "../../unsure";

export const readinessProbeGiven = podRule({
  id: "kubernetes/readiness-probe-given",
  severity: "information",
  profile: "strict",
  aliases: ["kube-linter:no-readiness-probe", "kube-score:pod-probes"],
  whole: true,
  missing: true,
  *see(pod) {
    if (!pod.isWhole || !lasting.has(pod.object.kind.text)) return;
    for (const { map } of containersIn(pod, "containers")) {
      if (filled(map, "ports") === undefined || filled(map, "readinessProbe") !== undefined || !isComplete(map))
        continue;
      const message = "Without a readinessProbe Services send requests here before anybody listens";
      yield { span: headOf(map), message, fix: probe(pod, map) };
    }
  },
});

const lasting = new Set(["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController"]);

/** A connection to the first port, if it is one that can be connected to. */
function probe({ object }: Pod, map: YamlMap) {
  const [port] = mapsIn(map, "ports");
  const target = textIn(port, "name") ?? numberIn(port, "containerPort");
  if (target === undefined || (textIn(port, "protocol") ?? "TCP") !== "TCP") return undefined;
  const tcpSocket = { port: String(target) };
  return adding(`Wait until port ${target} can be connected to`, object, map, { readinessProbe: { tcpSocket } });
}
