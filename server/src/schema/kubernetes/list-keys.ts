/**
 * Lists whose items have names: what says which item is which when lists are merged or compared. Two items of one name
 * are refused, or one of them is lost.
 */
import { byField, type Row, versions } from "./facts";

const containers = "V1Container. V1EphemeralContainer.";
const policies = "V1 V1beta1 V1alpha1";

const rows = (): readonly Row<readonly string[]>[] => [
  [["name"], versions("V1PodSpec.", "containers ephemeralContainers imagePullSecrets initContainers")],
  [["name"], versions("V1PodSpec.", "resourceClaims schedulingGates volumes")],
  [["ip"], "V1PodSpec.hostAliases"],
  [["topologyKey", "whenUnsatisfiable"], "V1PodSpec.topologySpreadConstraints"],
  [["name"], versions(containers, "env")],
  [["containerPort", "protocol"], versions(containers, "ports")],
  [["mountPath"], versions(containers, "volumeMounts")],
  [["devicePath"], versions(containers, "volumeDevices")],
  [["name"], "V1ResourceRequirements.claims V1PodSecurityContext.sysctls"],
  [["port", "protocol"], "V1ServiceSpec.ports"],
  [["name"], "V1ServiceAccount.secrets"],
  [["uid"], "V1ObjectMeta.ownerReferences"],
  [["name"], "V1MutatingWebhookConfiguration.webhooks V1ValidatingWebhookConfiguration.webhooks"],
  [["name"], "V1MutatingWebhook.matchConditions V1ValidatingWebhook.matchConditions"],
  [
    ["name"],
    versions(policies, "ValidatingAdmissionPolicySpec.matchConditions ValidatingAdmissionPolicySpec.variables"),
  ],
  [["key"], versions(policies, "ValidatingAdmissionPolicySpec.auditAnnotations")],
  [["name"], "V1CustomResourceDefinitionSpec.versions"],
  [["name"], "V1CSINodeSpec.drivers V1EndpointSlice.ports"],
  [["key", "effect"], "V1NodeSpec.taints"],
  [["type"], "V1LimitRangeSpec.limits"],
  [
    ["name"],
    "V1DeviceClaim.requests V1beta1DeviceClaim.requests V1beta2DeviceClaim.requests V1alpha3DeviceClaim.requests",
  ],
];

const keys = byField(rows);

/** The fields that name an item of a list; none when items have no names. */
export function listKeysOf(field: string): readonly string[] | undefined {
  return keys().get(field);
}

/** The lists whose items have names. */
export function listsWithKeys(): readonly string[] {
  return [...keys().keys()];
}
