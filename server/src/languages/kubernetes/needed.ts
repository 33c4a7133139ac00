/** Which missing fields the API server refuses: it is milder than its schema about some, and stricter about others. */
import type { Minor } from "../../schema/kubernetes/versions";
import type { Field, ObjectType } from "../../schema/type";
import type { YamlMap, YamlPath } from "../../syntax/yaml/tree";
import { typeAt } from "./elsewhere";
import { given } from "./fields";
import { misfitsOf } from "./misfits";
import { type KubernetesObject, objectType } from "./objects";
import { isDroppedSource } from "./storage";
import { shortName } from "./typed";
import { typed } from "./typed-parts";
import { isComplete, isEmpty } from "./unsure";

/** Fields that the schema requires and the server fills in, or takes as zero, empty or false; by bare type names. */
const spared: ReadonlySet<string> = new Set(
  [
    "ControllerRevision.revision CSIDriver.spec CSINode.spec CSINodeSpec.drivers CustomResourceDefinitionVersion.served",
    "CustomResourceDefinitionVersion.storage DeviceCapacity.value DeviceClass.spec EndpointSlice.endpoints ForZone.name",
    "Event.eventTime Event.metadata",
    "Event.involvedObject GroupResource.group HTTPHeader.value ISCSIVolumeSource.lun ISCSIPersistentVolumeSource.lun LimitRangeSpec.limits",
    "NetworkPolicySpec.podSelector PodFailurePolicy.rules PodFailurePolicyRule.onPodConditions",
    "PodFailurePolicyOnPodConditionsPattern.status PreferredSchedulingTerm.preference PriorityClass.value",
    "ResourceClaim.spec ResourceClaimTemplate.spec ResourceClaimTemplateSpec.spec ResourcePool.generation",
    "RoleRef.apiGroup ScaleIOVolumeSource.secretRef ScaleIOPersistentVolumeSource.secretRef SleepAction.seconds",
    "StatefulSetSpec.serviceName Sysctl.value TokenReview.spec SelfSubjectRulesReview.spec StorageVersion.spec",
    "StorageVersion.status StorageVersion.metadata TokenRequest.audience TokenReviewSpec.token",
  ]
    .join(" ")
    .split(" "),
);

/** Objects whose `spec` the schema lets go though something in it must be there. */
const specs: ReadonlySet<string> = new Set(
  (
    "APIService CronJob CustomResourceDefinition DaemonSet Deployment FlowSchema HorizontalPodAutoscaler IngressClass " +
    "Job JobTemplateSpec Pod PodTemplateSpec PriorityLevelConfiguration ReplicaSet ReplicationController ServiceCIDR " +
    "StatefulSet ValidatingAdmissionPolicy"
  ).split(" "),
);

const operations = ["apiGroups", "apiVersions", "operations", "resources"];

/** Fields that the schema does not require and the server does, by the names of their types, perhaps in some places only. */
const demanded: readonly (readonly [type: string, fields: readonly string[], where?: RegExp])[] = [
  ["ApiregistrationV1ServiceReference", ["name", "namespace"]],
  ["V1APIServiceSpec", ["group", "version"]],
  ["V1CertificateSigningRequestSpec", ["usages"]],
  ["V1ConfigMapEnvSource", ["name"]],
  ["V1ConfigMapKeySelector", ["name"]],
  ["V1DeviceSelector", ["cel"]],
  ["V1IngressClassSpec", ["controller"]],
  ["V1LimitedPriorityLevelConfiguration", ["limitResponse"]],
  ["V1LocalObjectReference", ["name"], /\.csi\.nodePublishSecretRef$/],
  ["V1MatchResources", ["resourceRules"], /\.matchConstraints$/],
  ["V1NamedRuleWithOperations", operations],
  ["V1PodDNSConfigOption", ["name"]],
  ["V1PodTemplate", ["template"]],
  ["V1ReplicationControllerSpec", ["template"]],
  ["V1RuleWithOperations", operations],
  ["V1ScaleIOVolumeSource", ["volumeName"]],
  ["V1SecretEnvSource", ["name"]],
  ["V1SecretKeySelector", ["name"]],
  ["V1SecretReference", ["name", "namespace"], /^spec\.csi\.(?:controller|nodeExpand|nodePublish)/],
  ["V1ServiceCIDRSpec", ["cidrs"]],
  ["V1StorageOSVolumeSource", ["volumeName"]],
  ["V1ValidatingAdmissionPolicySpec", ["matchConstraints"]],
  ["V1VolumeAttributesClass", ["parameters"]],
  ["V1VolumeNodeAffinity", ["required"]],
];

/** Fields that one map lacks. */
export interface Lack {
  readonly map: YamlMap;
  readonly type: ObjectType;
  readonly path: YamlPath;
  readonly fields: readonly Field[];
}

/** What each map of an object lacks and the server asks for, in the order of the text; nothing while its YAML is broken. */
export function lacks(object: KubernetesObject, minor: Minor): readonly Lack[] {
  if (object.document.problems.some(({ kind }) => kind !== "duplicate-key")) return [];
  const byMap = new Map<YamlMap, Lack>();
  const missing = misfitsOf(object, minor, "missing-field").filter(isNeeded);
  for (const { map, type, path, field } of [...missing, ...specsMissing(object, minor), ...demands(object, minor)])
    byMap.set(map, { map, type, path, fields: [...(byMap.get(map)?.fields ?? []), field] });
  return [...byMap.values()].sort((one, other) => one.map.start - other.map.start);
}

/** A status is dropped before anybody asks what it lacks. */
function isNeeded({
  field,
  type,
  map,
  path,
}: Pick<Lack, "map" | "type" | "path"> & { readonly field: Field }): boolean {
  if (path[0] === "status" || (path.join(".") === "spec.dataSource" && isDroppedSource(map))) return false;
  return !spared.has(`${shortName(type.name ?? "")}.${field.name}`);
}

function demands(object: KubernetesObject, minor: Minor) {
  const root = objectType(object, minor);
  const parts = demanded.flatMap(([type, names, where]) =>
    typed(object, minor, type).flatMap((part) =>
      where?.test(part.path.join(".")) === false ? [] : [{ ...part, names }],
    ),
  );
  return parts.flatMap(({ map, path, names }) => {
    const type = root === undefined || !isComplete(map) ? undefined : typeAt(root, path);
    if (type?.kind !== "object") return [];
    return [...type.fields.values()].flatMap((field) =>
      names.includes(field.name) && isEmpty(map, field.name) ? [{ map, path, type, field }] : [],
    );
  });
}

function specsMissing(object: KubernetesObject, minor: Minor) {
  const root = objectType(object, minor);
  if (root === undefined) return [];
  const templates = ["V1PodTemplateSpec", "V1JobTemplateSpec"].flatMap((name) => typed(object, minor, name));
  return [{ map: object.map, path: [] }, ...templates].flatMap(({ map, path }) => {
    const type = typeAt(root, path);
    const field = type?.kind === "object" ? type.fields.get("spec") : undefined;
    if (type?.kind !== "object" || field === undefined || field.required || given(map, "spec") !== undefined) return [];
    return specs.has(shortName(type.name ?? "")) && isComplete(map) ? [{ map, path, type, field }] : [];
  });
}
