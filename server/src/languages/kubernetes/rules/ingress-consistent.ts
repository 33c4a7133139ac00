/** An Ingress, or a class of them, whose rules lead nowhere or contradict each other. */
import type { Finding } from "../../../model/finding";
import { isDomainPrefixedPath } from "../../../schema/formats";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { given, mapIn, mapsIn, scalarsIn, textIn } from "../fields";
import { checkBackend, checkHost } from "../ingresses";
import type { KubernetesObject } from "../objects";
import { mapsOf } from "../typed-parts";
import { isEmpty, stringIn } from "../unsure";

export const ingressConsistent: ObjectRule = {
  id: "kubernetes/ingress-consistent",
  severity: "error",
  aliases: [],
  kinds: ["Ingress", "IngressClass"],
  *look(object, minor) {
    if (mapsOf(object, minor, "V1Ingress").some((ingress) => given(ingress, "spec") === undefined))
      yield { span: object.kind, message: "An Ingress needs a spec with rules or a defaultBackend" };
    for (const spec of mapsOf(object, minor, "V1IngressSpec")) {
      yield* rules(object, spec);
      yield* className(object, spec);
      for (const rule of mapsIn(spec, "rules")) yield* checkHost(stringIn(rule, "host"));
      for (const host of mapsIn(spec, "tls").flatMap((tls) => scalarsIn(tls, "hosts"))) yield* checkHost(host);
      yield* backend(spec, "defaultBackend");
    }
    for (const path of mapsOf(object, minor, "V1HTTPIngressPath")) yield* backend(path, "backend");
    for (const spec of mapsOf(object, minor, "V1IngressClassSpec")) yield* ingressClass(spec);
  },
};

function* rules({ map, kind }: KubernetesObject, spec: YamlMap): Generator<Finding> {
  const span = given(spec, "rules")?.key ?? given(map, "spec")?.key ?? kind;
  if (isEmpty(spec, "rules") && given(spec, "defaultBackend") === undefined)
    yield { span, message: "An Ingress needs rules or a defaultBackend, or it leads nowhere" };
}

function* className({ map }: KubernetesObject, spec: YamlMap): Generator<Finding> {
  const annotation = stringIn(mapIn(map, "metadata", "annotations"), "kubernetes.io/ingress.class");
  const name = stringIn(spec, "ingressClassName");
  if (annotation === undefined || name === undefined || annotation.text === name.text) return;
  const related = [{ span: annotation, message: "The class that the annotation names" }];
  yield { span: name, message: "ingressClassName and the old annotation name two classes: remove one", related };
}

function* backend(map: YamlMap, field: string): Generator<Finding> {
  const [entry, inside] = [given(map, field), mapIn(map, field)];
  if (entry !== undefined && inside !== undefined) yield* checkBackend(entry, inside);
}

const mostLetters = 250;

function* ingressClass(spec: YamlMap): Generator<Finding> {
  const controller = stringIn(spec, "controller");
  const isLong = (controller?.text.length ?? 0) > mostLetters;
  if (controller !== undefined && (isLong || !isDomainPrefixedPath(controller.text)))
    yield {
      span: controller,
      message: `A controller is a domain and a path, at most ${mostLetters}: example.com/ingress`,
    };
  const parameters = mapIn(spec, "parameters");
  const scope = stringIn(parameters, "scope");
  const namespace = given(parameters, "namespace");
  if (scope?.text === "Namespace" && namespace === undefined)
    yield { span: scope, message: "Parameters of scope Namespace need a namespace" };
  if (namespace !== undefined && (textIn(parameters, "scope") ?? "Cluster") === "Cluster" && isKnownScope(parameters))
    yield { span: namespace.key, message: "Parameters of scope Cluster are in no namespace: remove it" };
}

function isKnownScope(parameters: YamlMap | undefined): boolean {
  return isEmpty(parameters, "scope") || stringIn(parameters, "scope") !== undefined;
}
