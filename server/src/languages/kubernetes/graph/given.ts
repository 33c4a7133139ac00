/** Objects that are there without a manifest of the workspace. */
import type { Graph } from "./graph";
import type { Site } from "./shelf";
import { findIn } from "./units";

/** True for an object that a cluster has from the start, or that somebody else always makes. */
export function isAlwaysThere(kind: string, name: string, namespace: string | undefined): boolean {
  if (kind.startsWith("ClusterRole.")) return builtInRoles.test(name);
  if (kind === "PriorityClass.scheduling.k8s.io") return name.startsWith("system-");
  if (kind.startsWith("Role.")) return name.startsWith("system:") || name.startsWith("extension-apiserver-");
  if (kind === "Namespace") return namespaces.has(name);
  if (kind === "ConfigMap") return name === "kube-root-ca.crt" || isSystem(namespace, name);
  if (kind === "Service") return (name === "kubernetes" && isDefault(namespace)) || isSystem(namespace, name);
  return kind === "ServiceAccount" && (name === "default" || namespace === "kube-system");
}

const namespaces: ReadonlySet<string> = new Set(["default", "kube-system", "kube-public", "kube-node-lease"]);

const builtInRoles = /^(?:cluster-admin|admin|edit|view|system:.*|kubeadm:.*)$/;

function isDefault(namespace: string | undefined): boolean {
  return namespace === undefined || namespace === "default";
}

function isSystem(namespace: string | undefined, name: string): boolean {
  return (
    namespace === "kube-system" &&
    /^(?:kube-dns|coredns|extension-apiserver-authentication|kube-proxy|metrics-server)$/.test(name)
  );
}

/** True where more is installed along with an object than the workspace shows: charts, addresses, other repositories. */
export function mayBeBrought(graph: Graph, { path }: Site): boolean {
  const unit = graph.layout.unitOf(path);
  return graph.layout.isOpen(unit) || bringers.some((kind) => findIn(graph, unit, "byKind", kind).length > 0);
}

/** Kinds whose objects install others. */
const bringers = [
  "HelmRelease.helm.toolkit.fluxcd.io",
  "Kustomization.kustomize.toolkit.fluxcd.io",
  "HelmChart.helm.cattle.io",
  "Application.argoproj.io",
  "ApplicationSet.argoproj.io",
];
