/** Fields, annotations and labels that still pass and that nobody should write any more. */

/** Why, and what to write instead. */
export interface Deprecation {
  readonly because: string;
  /** Another name for the same value. */
  readonly rename?: string;
}

const driverGone = "no driver for it is left: use a CSI volume";
const redirected = "a CSI driver does its work now: use a CSI volume";
const gone = "cephfs flocker gitRepo glusterfs photonPersistentDisk quobyte rbd scaleIO storageos".split(" ");
const moved = "awsElasticBlockStore azureDisk azureFile cinder gcePersistentDisk portworxVolume vsphereVolume".split(
  " ",
);

/** By the type and the field. */
export const deprecatedFields: ReadonlyMap<string, ReadonlyMap<string, Deprecation>> = new Map([
  ["V1PodSpec", new Map([["serviceAccount", { because: "it is an old name", rename: "serviceAccountName" }]])],
  [
    "V1ServiceSpec",
    new Map([
      ["loadBalancerIP", { because: "each load balancer reads it differently: use the provider's annotation" }],
    ]),
  ],
  ...["V1Volume", "V1PersistentVolumeSpec"].map((type) => [type, volumes()] as const),
]);

/** By the annotation's key up to a `*`. */
const deprecatedAnnotations: ReadonlyMap<string, Deprecation> = new Map([
  ["container.apparmor.security.beta.kubernetes.io/*", { because: "use securityContext.appArmorProfile" }],
  ["container.seccomp.security.alpha.kubernetes.io/*", { because: "use securityContext.seccompProfile" }],
  ["seccomp.security.alpha.kubernetes.io/pod", { because: "use securityContext.seccompProfile" }],
  ["kubernetes.io/ingress.class", { because: "use spec.ingressClassName" }],
  ["volume.beta.kubernetes.io/storage-class", { because: "use spec.storageClassName" }],
  ["volume.beta.kubernetes.io/mount-options", { because: "use spec.mountOptions" }],
  ["kubernetes.io/enforce-mountable-secrets", { because: "keep secrets apart with namespaces" }],
  ["scheduler.alpha.kubernetes.io/critical-pod", { because: "nothing reads it: use priorityClassName" }],
]);

/** The labels of nodes by which pods choose them. */
export const deprecatedNodeLabels: ReadonlyMap<string, string> = new Map([
  ["beta.kubernetes.io/os", "kubernetes.io/os"],
  ["beta.kubernetes.io/arch", "kubernetes.io/arch"],
  ["beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type"],
  ["failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone"],
  ["failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region"],
]);

/** The deprecation of an annotation. */
export function annotationDeprecation(key: string): Deprecation | undefined {
  return deprecatedAnnotations.get(key) ?? deprecatedAnnotations.get(key.replace(/\/.*$/, "/*"));
}

function volumes(): ReadonlyMap<string, Deprecation> {
  return new Map([
    ...gone.map((name) => [name, { because: driverGone }] as const),
    ...moved.map((name) => [name, { because: redirected }] as const),
    ["flexVolume", { because: "nobody develops it any more: use a CSI volume" }],
  ]);
}
