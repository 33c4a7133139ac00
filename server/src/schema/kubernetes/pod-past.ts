/** What pods used that Kubernetes has left behind; facts from the warnings of the API server. */
import type { Minor } from "./versions";

/** Labels of nodes and what they are called today. */
export const pastLabels: ReadonlyMap<string, string> = new Map([
  ["beta.kubernetes.io/arch", "kubernetes.io/arch"],
  ["beta.kubernetes.io/os", "kubernetes.io/os"],
  ["beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type"],
  ["failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region"],
  ["failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone"],
  ["node-role.kubernetes.io/master", "node-role.kubernetes.io/control-plane"],
]);

/** Volumes and the minor from which no kubelet can mount them. */
export const pastVolumes: ReadonlyMap<string, Minor> = new Map([
  ["photonPersistentDisk", 16],
  ["scaleIO", 22],
  ["flocker", 25],
  ["storageos", 25],
  ["quobyte", 25],
  ["glusterfs", 26],
  ["cephfs", 31],
  ["rbd", 31],
  ["gitRepo", 33],
]);

/** Annotations that do nothing, and the field of a pod spec that took their place. */
export const pastAnnotations: ReadonlyMap<string, string> = new Map([
  ["scheduler.alpha.kubernetes.io/critical-pod", "priorityClassName"],
  ["security.alpha.kubernetes.io/sysctls", "securityContext.sysctls"],
  ["security.alpha.kubernetes.io/unsafe-sysctls", "securityContext.sysctls"],
  ["seccomp.security.alpha.kubernetes.io/pod", "securityContext.seccompProfile"],
]);
