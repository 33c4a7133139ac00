/** Claims, volumes, classes and snapshots. */
import { type KindFields, labelled, named, type Relation, relation } from "./relation";

const storageClass = named("StorageClass.storage.k8s.io", "storageClassName", { loose: true });
const driver = "CSIDriver.storage.k8s.io";
const source: KindFields = { kind: "kind", group: "apiGroup", or: "PersistentVolumeClaim" };
const secrets = ["nodePublish", "nodeStage", "nodeExpand", "controllerPublish", "controllerExpand"];
const volumeSecret = named("Secret", "name", { namespace: "namespace", loose: true });
const provisioning = [
  "provisioner",
  "node-publish",
  "node-stage",
  "node-expand",
  "controller-publish",
  "controller-expand",
];

/** All of them. */
export const storage: readonly Relation[] = [
  relation(106, "PersistentVolumeClaim", "spec", "is stored on", storageClass),
  relation(107, "PersistentVolumeClaim", "spec", "is bound to", named("PersistentVolume", "volumeName")),
  relation(108, "PersistentVolumeClaim", "spec", "takes", labelled("PersistentVolume", "selector")),
  relation(109, "PersistentVolumeClaim", "spec.dataSource", "starts from", named(source, "name")),
  relation(
    109,
    "PersistentVolumeClaim",
    "spec.dataSourceRef",
    "starts from",
    named(source, "name", { namespace: "namespace" }),
  ),
  relation(
    110,
    "PersistentVolumeClaim",
    "spec",
    "is of",
    named("VolumeAttributesClass.storage.k8s.io", "volumeAttributesClassName", { loose: true }),
  ),
  relation(
    112,
    "PersistentVolume",
    "spec.claimRef",
    "is kept for",
    named("PersistentVolumeClaim", "name", { namespace: "namespace" }),
  ),
  relation(113, "PersistentVolume", "spec", "is of", storageClass),
  ...secrets.map((name) => relation(114, "PersistentVolume", `spec.csi.${name}SecretRef`, "opens with", volumeSecret)),
  ...["cephfs", "cinder", "flexVolume", "iscsi", "rbd", "scaleIO", "storageos"].map((source) =>
    relation(114, "PersistentVolume", `spec.${source}.secretRef`, "opens with", volumeSecret),
  ),
  relation(
    114,
    "PersistentVolume",
    "spec.azureFile",
    "opens with",
    named("Secret", "secretName", { namespace: "secretNamespace", loose: true }),
  ),
  ...provisioning.map((name) =>
    relation(
      116,
      "StorageClass.storage.k8s.io",
      "parameters",
      "opens with",
      named("Secret", `["csi.storage.k8s.io/${name}-secret-name"]`, {
        namespace: `["csi.storage.k8s.io/${name}-secret-namespace"]`,
        loose: true,
      }),
    ),
  ),
  relation(117, "StorageClass.storage.k8s.io", "provisioner", "is driven by", named(driver, "", { loose: true })),
  relation(
    118,
    "VolumeSnapshot.snapshot.storage.k8s.io",
    "spec.source",
    "keeps",
    named("PersistentVolumeClaim", "persistentVolumeClaimName"),
  ),
  relation(
    118,
    "VolumeSnapshot.snapshot.storage.k8s.io",
    "spec.source",
    "keeps",
    named("VolumeSnapshotContent.snapshot.storage.k8s.io", "volumeSnapshotContentName"),
  ),
  relation(
    118,
    "VolumeSnapshot.snapshot.storage.k8s.io VolumeSnapshotContent.snapshot.storage.k8s.io",
    "spec",
    "is of",
    named("VolumeSnapshotClass.snapshot.storage.k8s.io", "volumeSnapshotClassName", { loose: true }),
  ),
  relation(
    119,
    "VolumeAttachment.storage.k8s.io",
    "spec.source",
    "attaches",
    named("PersistentVolume", "persistentVolumeName", { loose: true }),
  ),
  relation(119, "VolumeAttachment.storage.k8s.io", "spec", "is driven by", named(driver, "attacher", { loose: true })),
  relation(119, "VolumeAttachment.storage.k8s.io", "spec", "is on", named("Node", "nodeName", { loose: true })),
  relation(120, "CSIStorageCapacity.storage.k8s.io", "", "is of", storageClass),
];
