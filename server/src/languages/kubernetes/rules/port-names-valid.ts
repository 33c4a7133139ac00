/** Names of ports: short words, one of each in a container; a number in quotes is a name as well. */
import type { Finding } from "../../../model/finding";
import { isPortName } from "../../../schema/formats";
import { valueOf } from "../../../schema/scalar";
import { unquote } from "../../../syntax/yaml/edits";
import type { YamlScalar } from "../../../syntax/yaml/tree";
import { mapIn, repeated, scalarIn } from "../fields";
import { podRule } from "../pod-rule";
import { type Container, hooksOf, partsOf, probesOf } from "../pods";

export const portNamesValid = podRule({
  id: "kubernetes/port-names-valid",
  severity: "error",
  aliases: ["kube-linter:invalid-target-ports", "kube-score:container-ports-check"],
  *see({ containers }) {
    for (const container of containers) {
      const names = partsOf(container, "ports").flatMap((port) => scalarIn(port, "name") ?? []);
      for (const name of [...names, ...askedPorts(container)]) {
        if (name.text !== "" && typeof valueOf(name) === "string" && !isPortName(name.text)) yield wrong(name);
      }
      for (const [name] of repeated(names, ({ text }) => text || undefined)) {
        yield { span: name, message: `Another port of this container is named ${name.text}, too` };
      }
    }
  },
});

function askedPorts(container: Container): readonly YamlScalar[] {
  return [...probesOf(container), ...hooksOf(container)].flatMap(({ map }) =>
    ["httpGet", "tcpSocket"].flatMap((handler) => scalarIn(mapIn(map, handler), "port") ?? []),
  );
}

function wrong(name: YamlScalar): Finding {
  const edit = /^\d+$/.test(name.text) ? unquote(name) : undefined;
  if (edit !== undefined) {
    const fix = { title: "Remove the quotes", edits: [edit], safe: true };
    return { span: name, message: "In quotes this is a port's name, which needs a letter: write the number", fix };
  }
  return { span: name, message: "A port's name is up to 15 of a-z, 0-9 and single dashes, with a letter" };
}
