/** API versions that are still served and marked to go, or deprecated without a date. */
import type { Removal } from "../removals";
import { deviceKinds, mutatingKinds, row } from "./row";

const admission = "admissionregistration.k8s.io";
const resource = "resource.k8s.io";

/** Soonest removal first. */
export const comingRemovals: readonly Removal[] = [
  row("networking.k8s.io/v1beta1", "IPAddress ServiceCIDR", [31, 0, 37], "networking.k8s.io/v1"),
  row("storage.k8s.io/v1beta1", "VolumeAttributesClass", [31, 34, 37], "storage.k8s.io/v1"),
  row("certificates.k8s.io/v1alpha1", "ClusterTrustBundle", [26, 34, 37], "certificates.k8s.io/v1beta1"),
  row(`${admission}/v1alpha1`, mutatingKinds, [32, 35, 38], `${admission}/v1`),
  row(`${resource}/v1beta1`, deviceKinds, [32, 35, 38], `${resource}/v1`),
  row("coordination.k8s.io/v1alpha2", "LeaseCandidate", [32, 0, 38], "coordination.k8s.io/v1beta1"),
  row(`${resource}/v1beta2`, deviceKinds, [33, 36, 39], `${resource}/v1`),
  row("coordination.k8s.io/v1beta1", "LeaseCandidate", [33, 0, 39]),
  row(`${admission}/v1beta1`, mutatingKinds, [34, 37, 40], `${admission}/v1`),
  row("v1", "ComponentStatus", [0, 19, 0]),
  { ...row("v1", "Endpoints", [0, 33, 0], "discovery.k8s.io/v1"), insteadKind: "EndpointSlice" },
];
