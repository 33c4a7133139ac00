/** Pods: what their containers read, mount and run as. Every pod spec has these, in whichever kind it stands. */
import { inside, labelKeyAt, named, part, pods, type Relation, relation } from "./relation";

const optional = { optional: "optional" };

const environment: readonly Relation[] = [
  relation(
    46,
    "container",
    "env[].valueFrom.configMapKeyRef",
    "reads",
    named("ConfigMap", "name", { ...optional, parts: [part(47, "key", "key")] }),
  ),
  relation(
    48,
    "container",
    "env[].valueFrom.secretKeyRef",
    "reads",
    named("Secret", "name", { ...optional, parts: [part(49, "key", "key")] }),
  ),
  relation(50, "container", "envFrom[].configMapRef", "reads", named("ConfigMap", "name", optional)),
  relation(51, "container", "envFrom[].secretRef", "reads", named("Secret", "name", optional)),
  relation(55, "container", "env[].valueFrom.resourceFieldRef", "measures", inside("container", "containerName")),
  relation(56, "container", "env[].valueFrom.fileKeyRef", "reads", inside("volume", "volumeName")),
];

const texts: readonly Relation[] = [
  ...["env[].value", "command[]", "args[]"].map((path) =>
    relation(53, "container", path, "uses", inside("variable", "", { dollar: true })),
  ),
  ...["env[].value", "command[]", "args[]"].map((path) =>
    relation(162, "container", path, "calls", named("Service", "", { form: "address", loose: true })),
  ),
  relation(54, "container", "env[].valueFrom.fieldRef.fieldPath", "reads", labelKeyAt("")),
  ...["volumes[].downwardAPI.items[]", "volumes[].projected.sources[].downwardAPI.items[]"].map((path) =>
    relation(54, "pod", `${path}.fieldRef.fieldPath`, "reads", labelKeyAt("")),
  ),
];

const volumes: readonly Relation[] = [
  relation(57, "container", "volumeMounts[]", "mounts", inside("volume", "name")),
  relation(59, "container", "volumeDevices[]", "uses", inside("volume", "name")),
  ...["volumes[]", "volumes[].projected.sources[]"].flatMap((path) => [
    relation(
      path === "volumes[]" ? 60 : 64,
      "pod",
      `${path}.configMap`,
      "mounts",
      named("ConfigMap", "name", { ...optional, parts: [part(path === "volumes[]" ? 61 : 64, "key", "items[].key")] }),
    ),
  ]),
  relation(
    62,
    "pod",
    "volumes[].secret",
    "mounts",
    named("Secret", "secretName", { ...optional, parts: [part(63, "key", "items[].key")] }),
  ),
  relation(
    64,
    "pod",
    "volumes[].projected.sources[].secret",
    "mounts",
    named("Secret", "name", { ...optional, parts: [part(64, "key", "items[].key")] }),
  ),
  relation(
    65,
    "pod",
    "volumes[].projected.sources[].clusterTrustBundle",
    "trusts",
    named("ClusterTrustBundle.certificates.k8s.io", "name", { ...optional, loose: true }),
  ),
  relation(68, "pod", "volumes[].persistentVolumeClaim", "mounts", named("PersistentVolumeClaim", "claimName")),
  relation(
    69,
    "pod",
    "volumes[].ephemeral.volumeClaimTemplate.spec",
    "is stored on",
    named("StorageClass.storage.k8s.io", "storageClassName", { loose: true }),
  ),
  relation(70, "pod", "volumes[].csi", "is driven by", named("CSIDriver.storage.k8s.io", "driver", { loose: true })),
  ...[
    "csi.nodePublishSecretRef",
    ...["cephfs", "cinder", "flexVolume", "iscsi", "rbd", "scaleIO", "storageos"].map((each) => `${each}.secretRef`),
  ].map((field) => relation(71, "pod", `volumes[].${field}`, "opens with", named("Secret", "name"))),
  relation(71, "pod", "volumes[].azureFile", "opens with", named("Secret", "secretName")),
  relation(
    72,
    "pod",
    "volumes[].csi.volumeAttributes",
    "mounts",
    named("SecretProviderClass.secrets-store.csi.x-k8s.io", "secretProviderClass"),
  ),
];

const surroundings: readonly Relation[] = [
  relation(73, "pod", "imagePullSecrets[]", "pulls with", named("Secret", "name")),
  relation(74, "pod", "serviceAccountName", "runs as", named("ServiceAccount", "")),
  relation(74, "pod", "serviceAccount", "runs as", named("ServiceAccount", "")),
  relation(75, "pod", "priorityClassName", "ranks as", named("PriorityClass.scheduling.k8s.io", "")),
  relation(76, "pod", "runtimeClassName", "runs in", named("RuntimeClass.node.k8s.io", "")),
  relation(78, "pod", "nodeName", "runs on", named("Node", "", { loose: true })),
  relation(78, "pod", 'nodeSelector["kubernetes.io/hostname"]', "runs on", named("Node", "", { loose: true })),
  ...["podAffinity", "podAntiAffinity"].flatMap((affinity) =>
    [
      "requiredDuringSchedulingIgnoredDuringExecution[]",
      "preferredDuringSchedulingIgnoredDuringExecution[].podAffinityTerm",
    ].map((term) =>
      relation(
        79,
        "pod",
        `affinity.${affinity}.${term}`,
        "is placed by",
        pods("labelSelector", { namespaces: "namespaceSelector", namespaceNames: "namespaces" }),
      ),
    ),
  ),
  relation(80, "pod", "topologySpreadConstraints[]", "spreads", pods("labelSelector")),
  relation(80, "pod", "topologySpreadConstraints[].matchLabelKeys[]", "spreads", labelKeyAt("")),
  relation(81, "container", "resources.claims[]", "uses", inside("claim", "name")),
  relation(82, "pod", "resourceClaims[]", "claims", named("ResourceClaim.resource.k8s.io", "resourceClaimName")),
  relation(
    82,
    "pod",
    "resourceClaims[]",
    "claims",
    named("ResourceClaimTemplate.resource.k8s.io", "resourceClaimTemplateName"),
  ),
  relation(87, "pod", "subdomain", "is found by", named("Service", "", { loose: true })),
];

const handlers = ["livenessProbe", "readinessProbe", "startupProbe", "lifecycle.postStart", "lifecycle.preStop"];

const containers: readonly Relation[] = [
  ...handlers.flatMap((handler) =>
    ["httpGet", "tcpSocket"].map((way) =>
      relation(83, "container", `${handler}.${way}`, "asks", inside("port", "port")),
    ),
  ),
  relation(85, "container", "targetContainerName", "looks into", inside("container", "")),
];

/** All of them. */
export const podRelations: readonly Relation[] = [...environment, ...texts, ...volumes, ...surroundings, ...containers];
