/** API versions that went in one of the minors with a schema here. */
import type { Removal } from "../removals";
import { deviceKinds, flowKinds, inferred, row, validatingKinds } from "./row";

const admission = "admissionregistration.k8s.io";
const certificates = "certificates.k8s.io";
const flow = "flowcontrol.apiserver.k8s.io";
const migration = "storagemigration.k8s.io";
const resource = "resource.k8s.io";

const claims = "ResourceClaim ResourceClaimTemplate";
const parameters = "ResourceClaimParameters ResourceClassParameters";

/** Oldest removal first. */
export const lateRemovals: readonly Removal[] = [
  row("autoscaling/v2beta2", "HorizontalPodAutoscaler", [12, 23, 26], "autoscaling/v2"),
  row(`${flow}/v1beta1`, flowKinds, [20, 23, 26], `${flow}/v1`),
  inferred(`${resource}/v1alpha1`, claims, [26, 0, 27], `${resource}/v1`),
  { ...inferred(`${resource}/v1alpha1`, "ResourceClass", [26, 0, 27], `${resource}/v1`), insteadKind: "DeviceClass" },
  inferred(`${resource}/v1alpha1`, "PodScheduling", [26, 0, 27]),
  row("storage.k8s.io/v1beta1", "CSIStorageCapacity", [21, 24, 27], "storage.k8s.io/v1"),
  row(`${flow}/v1beta2`, flowKinds, [23, 26, 29], `${flow}/v1`),
  inferred("networking.k8s.io/v1alpha1", "ClusterCIDR", [25, 28, 29]),
  inferred(`${resource}/v1alpha2`, claims, [27, 0, 31], `${resource}/v1`),
  { ...inferred(`${resource}/v1alpha2`, "ResourceClass", [27, 0, 31], `${resource}/v1`), insteadKind: "DeviceClass" },
  inferred(`${resource}/v1alpha2`, "PodSchedulingContext", [27, 0, 31]),
  inferred(`${resource}/v1alpha2`, "ResourceSlice", [30, 0, 31], `${resource}/v1`),
  inferred(`${resource}/v1alpha2`, parameters, [30, 0, 31]),
  row(`${admission}/v1alpha1`, validatingKinds, [26, 29, 32], `${admission}/v1`),
  inferred("coordination.k8s.io/v1alpha1", "LeaseCandidate", [31, 0, 32], "coordination.k8s.io/v1beta1"),
  row(`${flow}/v1beta3`, flowKinds, [26, 29, 32], `${flow}/v1`),
  inferred(`${resource}/v1alpha3`, "PodSchedulingContext", [31, 0, 32]),
  inferred("authentication.k8s.io/v1alpha1", "SelfSubjectReview", [26, 0, 32], "authentication.k8s.io/v1"),
  row("networking.k8s.io/v1alpha1", "IPAddress", [27, 30, 33], "networking.k8s.io/v1"),
  row("networking.k8s.io/v1alpha1", "ServiceCIDR", [29, 30, 33], "networking.k8s.io/v1"),
  inferred("authentication.k8s.io/v1beta1", "SelfSubjectReview", [27, 0, 33], "authentication.k8s.io/v1"),
  row(`${admission}/v1beta1`, validatingKinds, [28, 31, 34], `${admission}/v1`),
  inferred(`${resource}/v1alpha3`, deviceKinds, [31, 34, 34], `${resource}/v1`),
  row("storage.k8s.io/v1alpha1", "VolumeAttributesClass", [29, 32, 35], "storage.k8s.io/v1"),
  inferred(`${migration}/v1alpha1`, "StorageVersionMigration", [30, 33, 35], `${migration}/v1beta1`),
  inferred(`${certificates}/v1alpha1`, "PodCertificateRequest", [34, 0, 35], `${certificates}/v1beta1`),
  inferred("scheduling.k8s.io/v1alpha1", "Workload", [35, 0, 36], "scheduling.k8s.io/v1alpha2"),
];
