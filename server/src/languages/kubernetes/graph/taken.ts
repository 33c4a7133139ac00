/** Reads what only one object may have: a port of every node, a route of a class of ingresses. */
import { entries, type YamlMap, type YamlScalar } from "../../../syntax/yaml/tree";
import { isOpen, isSet, mapIn, mapsIn, numberIn, scalarIn, textIn } from "../fields";
import type { KubernetesObject } from "../objects";
import { containersIn, type Pod, partsOf } from "../pods";
import type { Word } from "./facts";
import { podsIn } from "./pods-in";
import { type Collector, word } from "./words";

/** What may be taken once: the first word of its text. */
export type Taking = "node-port" | "host-port" | "route";

/** What an object of a kind takes; ports once, as they differ in their protocols then. */
export function takenBy(collector: Collector, object: KubernetesObject, kind: string): { takes?: readonly Word[] } {
  const takes = (takers[kind] ?? nothing)(collector, object);
  return takes.length === 0 ? {} : { takes };
}

type Taker = (collector: Collector, object: KubernetesObject) => readonly Word[];

const nothing: Taker = () => [];

const takers: Readonly<Record<string, Taker>> = {
  Service: (collector, { map }) => once(nodePorts(collector, mapIn(map, "spec"))),
  "DaemonSet.apps": (collector, object) => once(podsIn(object).flatMap((pod) => hostPorts(collector, pod))),
  "Ingress.networking.k8s.io": (collector, { map }) => routes(collector, map),
};

function once(words: readonly Word[]): readonly Word[] {
  return [...new Map(words.map((each) => [each.text, each])).values()];
}

function taken(
  collector: Collector,
  what: Taking,
  scalar: YamlScalar | undefined,
  ...said: readonly string[]
): readonly Word[] {
  const found = word(collector, scalar);
  return found === undefined ? [] : [{ ...found, text: [what, ...said].join(" "), spelled: false }];
}

/** No other type has them. */
function nodePorts(collector: Collector, spec: YamlMap | undefined): readonly Word[] {
  if (!["NodePort", "LoadBalancer"].includes(textIn(spec, "type") ?? "")) return [];
  return mapsIn(spec, "ports").flatMap((port) => {
    const number = numberIn(port, "nodePort");
    return number ? taken(collector, "node-port", scalarIn(port, "nodePort"), `${number}`) : [];
  });
}

/** Only what runs on every node meets there for sure. */
function hostPorts(collector: Collector, pod: Pod): readonly Word[] {
  const { spec } = pod;
  if (["nodeSelector", "affinity", "nodeName"].some((field) => mapIn(spec, field) ?? scalarIn(spec, field))) return [];
  const ports = containersIn(pod, "containers").flatMap((container) => partsOf(container, "ports"));
  return ports.flatMap((port) => {
    const field = isSet(spec, "hostNetwork", true) ? "containerPort" : "hostPort";
    const place = [textIn(port, "protocol") ?? "TCP", textIn(port, "hostIP") ?? ""].join(" ").trim();
    const number = numberIn(port, field);
    return number ? taken(collector, "host-port", scalarIn(port, field), `${number}`, place) : [];
  });
}

function routes(collector: Collector, map: YamlMap): readonly Word[] {
  const [spec, annotations] = [mapIn(map, "spec"), mapIn(map, "metadata", "annotations")];
  const isSpecial = annotations !== undefined && entries(annotations).some(({ key }) => special.test(key.text));
  if (isSpecial || isOpen(spec, "ingressClassName")) return [];
  const className = textIn(spec, "ingressClassName") ?? textIn(annotations, "kubernetes.io/ingress.class") ?? "";
  const [namespace, name] = ["namespace", "name"].map((field) => textIn(mapIn(map, "metadata"), field));
  const scope = sharing.test(className) ? className : `${namespace}/${name}`;
  return mapsIn(spec, "rules").flatMap((rule) => {
    const host = textIn(rule, "host") ?? (isOpen(rule, "host") ? undefined : "*");
    return mapsIn(mapIn(rule, "http"), "paths").flatMap((path) => {
      const [scalar, type] = [scalarIn(path, "path"), textIn(path, "pathType") ?? "any"];
      return host === undefined ? [] : taken(collector, "route", scalar, scope, type, `${host}${scalar?.text}`);
    });
  });
}

/** Classes whose ingresses meet at one address; others, such as those of clouds, give each an address of its own. */
const sharing = /nginx|traefik|haproxy|contour|kong|apisix|skipper/i;

/** Annotations of controllers with which several may share a route: by weight, header, entry point or order. */
const special = /canary|conditions|priority|order|entrypoints|weight|match/i;
