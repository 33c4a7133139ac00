/** Objects in namespaces that are nobody's, or the cluster's own. */
import type { ObjectRule } from "../../check";
import { mapIn, textIn } from "../../fields";
import { podsOf } from "../../pods";
import { stringIn } from "../../unsure";

/** Where everything lands that says nothing. */
export const namespaceNotDefault: ObjectRule = {
  id: "kubernetes/namespace-not-default",
  severity: "information",
  profile: "strict",
  aliases: ["kube-linter:use-namespace"],
  *look({ map, kind }) {
    const namespace = stringIn(mapIn(map, "metadata"), "namespace");
    if (namespace?.text !== "default" || kind.text === "Kustomization") return;
    yield { span: namespace, message: "default is where everybody's leftovers land: give the application a namespace" };
  },
};

/** Workloads of one's own among those that the cluster is made of. */
export const namespaceNotSystem: ObjectRule = {
  id: "kubernetes/namespace-not-system",
  severity: "information",
  profile: "strict",
  aliases: [],
  *look(object) {
    const namespace = stringIn(mapIn(object.map, "metadata"), "namespace");
    if (namespace === undefined || !system.has(namespace.text)) return;
    for (const { spec } of podsOf(object)) {
      if (textIn(spec, "priorityClassName")?.startsWith("system-")) continue;
      yield {
        span: namespace,
        message: `${namespace.text} belongs to the cluster itself: use a namespace of your own`,
      };
    }
  },
};

const system = new Set(["kube-system", "kube-public", "kube-node-lease"]);
