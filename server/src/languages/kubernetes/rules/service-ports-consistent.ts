/** Ports of a Service that are missing, without a name, or there twice. */
import type { Fix } from "../../../model/edit";
import type { Finding } from "../../../model/finding";
import { isDnsLabel } from "../../../schema/formats";
import { insertEntry } from "../../../syntax/yaml/edits";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { filled, given, headOf, numberIn, repeated, spanOf } from "../fields";
import type { KubernetesObject } from "../objects";
import { checkTarget, isHeadless, portKey, servicePorts, serviceType } from "../services";
import { mapsOf } from "../typed-parts";
import { isEmpty, stringIn, textOr } from "../unsure";

export const servicePortsConsistent: ObjectRule = {
  id: "kubernetes/service-ports-consistent",
  severity: "error",
  aliases: [],
  kinds: ["Service"],
  *look(object, minor) {
    const message = "A Service needs a spec with ports, or with a name to stand for";
    if (mapsOf(object, minor, "V1Service").some((service) => given(service, "spec") === undefined))
      yield { span: object.kind, message };
    for (const spec of mapsOf(object, minor, "V1ServiceSpec")) {
      yield* present(object, spec);
      yield* names(object, servicePorts(spec));
      yield* twins(servicePorts(spec));
    }
  },
};

function* present({ map, kind }: KubernetesObject, spec: YamlMap): Generator<Finding> {
  const type = serviceType(spec);
  if (!isEmpty(spec, "ports") || type === undefined || type === "ExternalName" || isHeadless(spec) !== false) return;
  const span = given(spec, "ports")?.key ?? given(map, "spec")?.key ?? kind;
  yield { span, message: "A Service needs ports, unless it is headless or an ExternalName" };
}

function* names(object: KubernetesObject, ports: readonly YamlMap[]): Generator<Finding> {
  for (const port of ports) {
    const name = stringIn(port, "name");
    if (name !== undefined && name.text !== "" && !isDnsLabel(name.text))
      yield { span: name, message: "A port's name must be lower-case letters, digits and -, at most 63" };
    yield* checkTarget(port);
    if (ports.length < 2 || filled(port, "name") !== undefined) continue;
    const message = "With several ports each needs a name, so that others can tell them apart";
    yield { span: headOf(port), message, fix: naming(object, port, ports) };
  }
  for (const [again] of repeated(ports, (port) => stringIn(port, "name")?.text || undefined)) {
    const name = given(again, "name");
    if (name !== undefined) yield { span: spanOf(name), message: "Another port of this Service has this name" };
  }
}

const usual: ReadonlyMap<number, string> = new Map([
  [80, "http"],
  [443, "https"],
  [53, "dns"],
]);

/** The usual name of a port, or its protocol and number. */
function naming({ document }: KubernetesObject, port: YamlMap, ports: readonly YamlMap[]): Fix | undefined {
  const number = numberIn(port, "port");
  if (number === undefined || given(port, "name") !== undefined) return undefined;
  const short = usual.get(number);
  const isTaken = ports.some(
    (other) => other !== port && (numberIn(other, "port") === number || textOr(other, "name", "") === short),
  );
  const name = short !== undefined && !isTaken ? short : `${textOr(port, "protocol", "TCP")?.toLowerCase()}-${number}`;
  return { title: `Name it ${name}`, edits: [insertEntry(document, port, "name", name)], safe: false };
}

function* twins(ports: readonly YamlMap[]): Generator<Finding> {
  for (const field of ["port", "nodePort"])
    for (const [again, first] of repeated(ports, (port) => portKey(port, field))) {
      const [entry, before] = [given(again, field), given(first, field)];
      if (entry === undefined || before === undefined) continue;
      const related = [{ span: spanOf(before), message: "The first of the two" }];
      yield { span: spanOf(entry), message: `The ${field} ${portKey(again, field)} is there twice`, related };
    }
}
