/** What kubectl lets people write instead of a kind's name. */

const names: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    CertificateSigningRequest: "csr",
    ComponentStatus: "cs",
    ConfigMap: "cm",
    CronJob: "cj",
    CustomResourceDefinition: "crd crds",
    DaemonSet: "ds",
    Deployment: "deploy",
    Endpoints: "ep",
    Event: "ev",
    HorizontalPodAutoscaler: "hpa",
    IPAddress: "ip",
    Ingress: "ing",
    LimitRange: "limits",
    Namespace: "ns",
    NetworkPolicy: "netpol",
    Node: "no",
    PersistentVolume: "pv",
    PersistentVolumeClaim: "pvc",
    Pod: "po",
    PodDisruptionBudget: "pdb",
    PriorityClass: "pc",
    ReplicaSet: "rs",
    ReplicationController: "rc",
    ResourceQuota: "quota",
    Service: "svc",
    ServiceAccount: "sa",
    StatefulSet: "sts",
    StorageClass: "sc",
    VolumeAttributesClass: "vac",
  }).map(([kind, text]) => [kind, text.split(" ")]),
);

const kinds: ReadonlyMap<string, string> = new Map(
  [...names].flatMap(([kind, each]) => each.map((name) => [name, kind] as const)),
);

/** The short names of a kind, such as `deploy` for Deployment. */
export function shortNamesOf(kind: string): readonly string[] {
  return names.get(kind) ?? [];
}

/** The kind with a short name, such as Service for `svc`. */
export function kindWithShortName(name: string): string | undefined {
  return kinds.get(name.toLowerCase());
}

/** The kinds with short names. */
export function kindsWithShortNames(): readonly string[] {
  return [...names.keys()];
}
