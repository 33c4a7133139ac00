/** The containers of a pod share one network: a port or a port's name written twice is one too many. */
import type { Finding } from "../../../model/finding";
import type { YamlMap } from "../../../syntax/yaml/tree";
import { filled, headOf, numberIn, repeated, scalarIn, textIn } from "../fields";
import { podRule } from "../pod-rule";
import { type Pod, partsOf } from "../pods";

export const containerPortsUnique = podRule({
  id: "kubernetes/container-ports-unique",
  severity: "warning",
  aliases: [],
  *see(pod) {
    const ports = pod.containers.flatMap((container) => partsOf(container, "ports"));
    for (const [port, first] of repeated(ports, place)) {
      const hostPort = numberIn(port, "hostPort") ?? 0;
      if (hostPort !== 0 && numberIn(first, "hostPort") === hostPort) continue;
      const span = scalarIn(port, "containerPort") ?? headOf(port);
      const related = [{ span: scalarIn(first, "containerPort") ?? headOf(first), message: "The first one" }];
      const message = `Port ${numberIn(port, "containerPort")} is declared twice in this pod: only one process can listen`;
      yield { span, message, related };
    }
    yield* sameNames(pod);
    for (const port of ports) {
      const address = filled(port, "hostIP");
      const lost = address !== undefined && filled(port, "hostPort") === undefined;
      if (lost) yield { span: address.key, message: "hostIP does nothing without a hostPort: remove it" };
    }
  },
});

function place(port: YamlMap): string | undefined {
  const number = numberIn(port, "containerPort");
  return number === undefined ? undefined : `${textIn(port, "protocol") ?? "TCP"} ${number}`;
}

function* sameNames({ containers }: Pod): Generator<Finding> {
  const named = containers.flatMap((container) =>
    partsOf(container, "ports").flatMap((port) => {
      const name = scalarIn(port, "name");
      return name === undefined || name.text === "" ? [] : [{ name, container }];
    }),
  );
  for (const [again, first] of repeated(named, ({ name }) => name.text)) {
    if (again.container === first.container) continue;
    const message = `${again.name.text} is a port of ${first.container.name ?? "another container"}, too: Services mean that one`;
    yield { span: again.name, message };
  }
}
