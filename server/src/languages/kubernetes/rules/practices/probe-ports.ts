/** Probes and hooks that ask at a port which their container does not have. */
import type { Finding } from "../../../../model/finding";
import { valueOf } from "../../../../schema/scalar";
import { closest } from "../../../../syntax/closest";
import type { YamlScalar } from "../../../../syntax/yaml/tree";
import { mapIn, numberIn, scalarIn, textIn } from "../../fields";
import { podRule } from "../../pod-rule";
import { type Container, hooksOf, type Pod, partsOf, probesOf } from "../../pods";
import { restyled } from "../../restyled";

const aliases = ["kube-linter:liveness-port", "kube-linter:readiness-port", "kube-linter:startup-port"];

/** A name that no port has: the probe can only fail. */
export const probePortNamed = podRule({
  id: "kubernetes/probe-port-named",
  severity: "warning",
  aliases,
  whole: true,
  *see(pod) {
    for (const { port, names } of asked(pod)) {
      if (typeof valueOf(port) !== "string" || /^\d+$/.test(port.text) || names.includes(port.text)) continue;
      const meant = closest(port.text, names) ?? (names.length === 1 ? names[0] : undefined);
      const message = `No port of this container is called ${port.text}, so this can only fail`;
      yield { span: port, message, ...fixOf(port, meant) };
    }
  },
});

/** A number that is not among the ports: it works if somebody listens, and misleads who reads the ports. */
export const probePortDeclared = podRule({
  id: "kubernetes/probe-port-declared",
  severity: "information",
  profile: "strict",
  aliases,
  whole: true,
  *see(pod) {
    for (const { port, numbers } of asked(pod)) {
      const number = valueOf(port);
      if (typeof number !== "number" || numbers.length === 0 || numbers.includes(number)) continue;
      yield { span: port, message: `Port ${number} is not among this container's ports: list it, or ask another` };
    }
  },
});

interface Asked {
  readonly port: YamlScalar;
  readonly names: readonly string[];
  readonly numbers: readonly number[];
}

/** The ports that are asked, with those there are where all of these are known. */
function asked({ containers, isFramed }: Pod): readonly Asked[] {
  return containers.flatMap((container) => {
    const ports = partsOf(container, "ports");
    const [names, numbers] = [
      ports.map((port) => textIn(port, "name")),
      ports.map((port) => numberIn(port, "containerPort")),
    ];
    if (!isFramed || scalarIn(container.map, "image") === undefined || numbers.includes(undefined)) return [];
    const known = {
      names: names.filter((name) => name !== undefined),
      numbers: numbers.filter((each) => each !== undefined),
    };
    return targets(container).map((port) => ({ port, ...known }));
  });
}

function targets(container: Container): readonly YamlScalar[] {
  const handlers = [...probesOf(container), ...hooksOf(container)];
  const actions = handlers.flatMap(({ map }) => ["httpGet", "tcpSocket"].map((action) => mapIn(map, action)));
  return actions.flatMap((action) => (scalarIn(action, "host") === undefined ? (scalarIn(action, "port") ?? []) : []));
}

function fixOf(port: YamlScalar, meant: string | undefined): Pick<Finding, "fix"> {
  if (meant === undefined) return {};
  return { fix: { title: `Change to ${meant}`, edits: [restyled(port, meant)], safe: false } };
}
