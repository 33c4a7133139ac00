/** A host port is taken once in a pod, and on the host's network it is the container's own. */
import type { Finding } from "../../../model/finding";
import type { YamlMap } from "../../../syntax/yaml/tree";
import { isSet, numberIn, repeated, scalarIn, textIn } from "../fields";
import { podRule } from "../pod-rule";
import { containersIn, type Pod, partsOf } from "../pods";

export const hostPortsConsistent = podRule({
  id: "kubernetes/host-ports-consistent",
  severity: "error",
  aliases: [],
  *see(pod) {
    const isHost = isSet(pod.spec, "hostNetwork", true);
    const ports = portsTogether(pod);
    for (const together of ports) yield* taken(together, isHost && !pod.isTemplate);
    const own = containersIn(pod, "containers").flatMap((container) => partsOf(container, "ports"));
    if (isHost) for (const port of own) yield* other(port);
  },
});

/** Plain containers run side by side; each init container runs by itself. */
function portsTogether(pod: Pod): readonly (readonly YamlMap[])[] {
  const ports = (container: Parameters<typeof partsOf>[0]) => partsOf(container, "ports");
  return [containersIn(pod, "containers").flatMap(ports), ...containersIn(pod, "initContainers").map(ports)];
}

function* taken(ports: readonly YamlMap[], isHost: boolean): Generator<Finding> {
  const hostPort = (port: YamlMap) => numberIn(port, "hostPort") || (isHost ? numberIn(port, "containerPort") : 0);
  const place = (port: YamlMap) => {
    const number = hostPort(port) || undefined;
    return number === undefined
      ? undefined
      : `${textIn(port, "protocol") ?? "TCP"} ${textIn(port, "hostIP") ?? ""} ${number}`;
  };
  for (const [port] of repeated(ports, place)) {
    const span = scalarIn(port, "hostPort") ?? scalarIn(port, "containerPort") ?? port;
    yield { span, message: `Host port ${hostPort(port)} is taken by another port of this pod` };
  }
}

function* other(port: YamlMap): Generator<Finding> {
  const hostPort = scalarIn(port, "hostPort");
  const [host, own] = [numberIn(port, "hostPort"), numberIn(port, "containerPort")];
  if (hostPort === undefined || !host || own === undefined || host === own) return;
  const fix = { title: `Change to ${own}`, edits: [{ span: hostPort, text: String(own) }], safe: false };
  yield {
    span: hostPort,
    message: `With hostNetwork the host port is the container's own: ${own}, or leave it out`,
    fix,
  };
}
