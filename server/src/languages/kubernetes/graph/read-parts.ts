/** Reads the parts of an object that others may name. */
import { entries, resolved, type YamlMap } from "../../../syntax/yaml/tree";
import { type Fields, mapIn, mapsIn, scalarIn, textIn } from "../fields";
import type { KubernetesObject } from "../objects";
import type { Pod } from "../pods";
import { isComplete } from "../unsure";
import type { Part } from "./facts";
import { podsIn } from "./pods-in";
import type { PartRole } from "./relations/relation";
import { type Collector, place, word } from "./words";

/** The parts of an object of a kind, and the roles it may have more of than is written. */
export function partsOf(
  collector: Collector,
  object: KubernetesObject,
  kind: string,
): { readonly parts: readonly Part[]; readonly open: readonly PartRole[] } {
  const pods = podsIn(object);
  if (pods.length > 0) return { parts: pods.flatMap((pod) => podParts(collector, pod)), open: [] };
  const { map } = object;
  if (kind === "ConfigMap" || kind === "Secret") return keysIn(collector, map);
  const spec = mapIn(map, "spec");
  if (kind === "Service") return { parts: mapsIn(spec, "ports").map((each) => servicePort(collector, each)), open: [] };
  if (kind === "Gateway.gateway.networking.k8s.io")
    return { parts: mapsIn(spec, "listeners").map((each) => numbered(collector, each, "listener", "port")), open: [] };
  return { parts: [], open: [] };
}

function podParts(collector: Collector, { containers, volumes, claims, spec }: Pod): readonly Part[] {
  return [
    ...containers.flatMap(({ map }, index): Part[] => [
      { ...namedPart(collector, map, "container"), container: index },
      ...mapsIn(map, "ports").map((port) => ({
        ...numbered(collector, port, "port", "containerPort"),
        ...protocolOf(port),
        container: index,
      })),
      ...mapsIn(map, "env").map((each) => ({ ...namedPart(collector, each, "variable"), container: index })),
    ]),
    ...volumes.map((map) => namedPart(collector, map, "volume")),
    ...claims.map((map) => ({
      ...namedPart(collector, mapIn(map, "metadata"), "volume"),
      whole: place(collector, map),
    })),
    ...mapsIn(spec, "resourceClaims").map((map) => namedPart(collector, map, "claim")),
  ];
}

function namedPart(collector: Collector, map: Fields, role: PartRole): Part {
  return { role, whole: place(collector, map ?? nowhere), name: word(collector, scalarIn(map, "name")) };
}

const nowhere = { start: 0, end: 0 };

function numbered(collector: Collector, map: YamlMap, role: PartRole, field: string): Part {
  const number = word(collector, scalarIn(map, field));
  return { ...namedPart(collector, map, role), ...(number === undefined ? {} : { number }) };
}

function servicePort(collector: Collector, map: YamlMap): Part {
  const target = textIn(map, "targetPort");
  const part = numbered(collector, map, "port", "port");
  return { ...part, ...protocolOf(map), ...(target === undefined ? {} : { target }) };
}

function protocolOf(map: YamlMap): Pick<Part, "protocol"> {
  const protocol = textIn(map, "protocol");
  return protocol === undefined ? {} : { protocol };
}

function keysIn(collector: Collector, map: YamlMap): { readonly parts: readonly Part[]; readonly open: PartRole[] } {
  const fields = ["data", "stringData", "binaryData"].flatMap((field) => mapIn(map, field) ?? []);
  const parts = fields.flatMap((data) =>
    entries(data).flatMap((entry): Part[] => {
      const name = word(collector, entry.key);
      return name === undefined ? [] : [{ role: "key", whole: place(collector, entry), name }];
    }),
  );
  const isOpen = fields.some((data) => !isComplete(data)) || !isComplete(map);
  const isUnread = ["data", "stringData"].some((field) => resolved(entryValue(map, field))?.kind === "scalar");
  return { parts, open: isOpen || isUnread ? ["key"] : [] };
}

function entryValue(map: YamlMap, field: string) {
  return entries(map).find(({ key }) => key.text === field)?.value;
}
