/**
 * Fields of pods that the API server leaves out before it validates them, unless a feature is on: from the features of Kubernetes
 * 1.36 (`pkg/features/kube_features.go`) and what it drops for them (`pkg/api/pod/util.go`).
 */
import type { Minor } from "./versions";

/** A field below a pod's spec or a container. */
export interface Gated {
  readonly of: "pod" | "container";
  /** The maps it is in, parted by dots, with `[]` for the items of a list. */
  readonly owner: string;
  readonly field: string;
  /** The version that has it on as a rule; nothing where none does yet. */
  readonly on?: Minor;
}

const gated: readonly Gated[] = [
  { of: "container", owner: "lifecycle", field: "stopSignal" },
  { of: "container", owner: "volumeMounts[]", field: "recursiveReadOnly", on: 31 },
  { of: "container", owner: "", field: "restartPolicyRules", on: 35 },
  { of: "pod", owner: "volumes[].projected.sources[]", field: "clusterTrustBundle" },
  { of: "pod", owner: "volumes[].projected.sources[]", field: "podCertificate" },
  { of: "pod", owner: "securityContext", field: "supplementalGroupsPolicy", on: 33 },
  { of: "pod", owner: "", field: "hostnameOverride", on: 35 },
];

/** Those that are off in a version unless somebody switches them on. */
export function gatedIn(minor: Minor): readonly Gated[] {
  return gated.filter(({ on }) => on === undefined || minor < on);
}
