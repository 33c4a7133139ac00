/** The fields that name something, and which names that something can have. Facts from the API server's validation. */
import {
  isDns1035Label,
  isDnsLabel,
  isDnsSubdomain,
  isDomainPrefixedPath,
  isLabelValue,
  isPathSegment,
  isQualifiedName,
} from "../../schema/formats";
import type { Minor } from "../../schema/kubernetes/versions";

/** Whether a text can be such a name. */
export type Fits = (name: string, minor: Minor) => boolean;

/** What the fields of a type name: fields are parted by spaces, the steps to one by dots; from a minor on. */
export type Reference = readonly [type: string, fields: string, what: string, fits: Fits, since?: Minor];

/** Names of services may start with a digit from 1.36 on. */
const service: Fits = (name, minor) => (minor >= 36 ? isDnsLabel(name) : isDns1035Label(name));

/** Drivers may have capitals. */
const driver: Fits = (name) => name.length <= 63 && isDnsSubdomain(name.toLowerCase());

const provisioner: Fits = (name) => isQualifiedName(name.toLowerCase());

/** Names of pools are paths of such parts. */
const pool: Fits = (name) => name.length <= 253 && name.split("/").every(isDnsSubdomain);

const namespaceOrAll: Fits = (name) => name === "*" || isDnsLabel(name);

/** Requests can be told by their alternative. */
const request: Fits = (name) => name.split("/").length <= 2 && name.split("/").every(isDnsLabel);

const identifier: Fits = (name) => /^[_a-zA-Z][_a-zA-Z0-9]*$/.test(name);

/** Attributes carry the domain of their driver. */
const attribute: Fits = (name) => {
  const [domain = "", id = "", ...more] = name.split("/");
  return more.length === 0 && domain.length <= 63 && isDnsSubdomain(domain) && identifier(id, 0);
};

const signer: Fits = (name) => {
  const [domain = "", path = "", ...more] = name.split("/");
  return more.length === 0 && domain.includes(".") && isDnsSubdomain(domain) && isDnsSubdomain(path);
};

const url: Fits = (path) => path === "*" || /^\/(?!\/)\S*$/.test(path);

const measured: Fits = (name) =>
  name.includes("/") ? isQualifiedName(name) : /^(?:cpu|memory|ephemeral-storage|hugepages-.*)$/.test(name);

/** Names that iSCSI has for its ends. */
const iscsiName: Fits = (name) =>
  /^(?:iqn\.\d{4}-\d{2}\.[-\w.]+(?::[^,;*&$|\s]+)?|eui\.\w{16}|naa\.\w{32})$/.test(name);

const hostPorts: Fits = (text) => text.split(",").every((pair) => /^[^:]+:[^:]+$/.test(pair));

/** Some lists take anything but an empty text. */
const anything: Fits = (text) => text !== "";

const secretReferences =
  "nodePublishSecretRef nodeExpandSecretRef controllerPublishSecretRef controllerExpandSecretRef";
const under = (field: string) => secretReferences.replace(/\w+/g, (each) => `${each}.${field}`);

const ofPods: readonly Reference[] = [
  ["V1PodSpec", "serviceAccountName", "ServiceAccount", isDnsSubdomain],
  ["V1PodSpec", "priorityClassName", "PriorityClass", isDnsSubdomain],
  ["V1PodSpec", "runtimeClassName", "RuntimeClass", isDnsSubdomain],
  ["V1PodSpec", "nodeName", "Node", isDnsSubdomain],
  ["V1PodResourceClaim", "resourceClaimName", "ResourceClaim", isDnsSubdomain, 34],
  ["V1PodResourceClaim", "resourceClaimTemplateName", "ResourceClaimTemplate", isDnsSubdomain, 34],
  ["CoreV1ResourceClaim", "request", "request", isDnsLabel, 34],
  ["V1ConfigMapEnvSource", "name", "ConfigMap", isDnsSubdomain],
  ["V1ConfigMapKeySelector", "name", "ConfigMap", isDnsSubdomain],
  ["V1SecretEnvSource", "name", "Secret", isDnsSubdomain],
  ["V1SecretKeySelector", "name", "Secret", isDnsSubdomain],
  ["V1CSIVolumeSource", "driver", "CSI driver", driver],
  ["V1CSIVolumeSource", "nodePublishSecretRef.name", "Secret", isDnsSubdomain],
  ["V1ISCSIVolumeSource", "iqn initiatorName", "part of iSCSI", iscsiName],
  ["V1ISCSIPersistentVolumeSource", "iqn initiatorName", "part of iSCSI", iscsiName],
  ["V1QuobyteVolumeSource", "registry", "registry", hostPorts],
  ["V1StorageOSVolumeSource", "volumeName", "volume", isDnsLabel],
  ["V1PodAffinityTerm", "namespaces", "namespace", isDnsLabel],
  ["V1TopologySpreadConstraint", "matchLabelKeys", "label", isQualifiedName],
  ["V1WindowsSecurityContextOptions", "gmsaCredentialSpecName", "GMSA specification", isDnsSubdomain],
  ["V1StatefulSetSpec", "serviceName", "Service", isDnsLabel, 33],
  ["V1JobSpec", "managedBy", "controller", isDomainPrefixedPath],
  ["V1PodFailurePolicyOnPodConditionsPattern", "type", "condition", isQualifiedName],
];

const ofNetworks: readonly Reference[] = [
  ["V1IngressSpec", "ingressClassName", "IngressClass", isDnsSubdomain],
  ["V1IngressServiceBackend", "name", "Service", service],
  ["V1IngressBackend", "resource.apiGroup", "API group", isDnsSubdomain],
  ["V1IngressBackend", "resource.kind resource.name", "object", isPathSegment],
  ["V1IngressTLS", "secretName", "Secret", isDnsSubdomain],
  ["V1IngressTLS", "hosts", "host", anything],
  ["V1IngressClassParametersReference", "apiGroup", "API group", isDnsSubdomain],
  ["V1IngressClassParametersReference", "kind name", "object", isPathSegment],
  ["V1IngressClassParametersReference", "namespace", "namespace", isDnsLabel],
  ["V1ParentReference", "resource name namespace", "object", isPathSegment],
  ["V1Endpoint", "nodeName", "Node", isDnsSubdomain],
  ["V1Endpoint", "hostname", "host", isDnsLabel],
  ["V1ForZone", "name", "zone", isLabelValue],
  ["DiscoveryV1EndpointPort", "appProtocol", "protocol", isQualifiedName],
  ["V1EndpointAddress", "nodeName", "Node", isDnsSubdomain],
  ["V1EndpointAddress", "hostname", "host", isDnsLabel],
  ["CoreV1EndpointPort", "name", "port", isDnsLabel],
  ["CoreV1EndpointPort", "appProtocol", "protocol", isQualifiedName],
];

const ofStorage: readonly Reference[] = [
  ["V1PersistentVolumeClaimSpec", "storageClassName", "StorageClass", isDnsSubdomain],
  ["V1PersistentVolumeClaimSpec", "volumeAttributesClassName", "VolumeAttributesClass", isDnsSubdomain, 34],
  ["V1PersistentVolumeSpec", "storageClassName", "StorageClass", isDnsSubdomain],
  ["V1CSIPersistentVolumeSource", "driver", "CSI driver", driver],
  ["V1CSIPersistentVolumeSource", under("name"), "Secret", isDnsSubdomain],
  ["V1CSIPersistentVolumeSource", under("namespace"), "namespace", isDnsLabel],
  ["V1CSIStorageCapacity", "storageClassName", "StorageClass", isDnsSubdomain],
  ["V1CSINodeDriver", "name", "CSI driver", driver],
  ["V1CSINodeDriver", "topologyKeys", "label", isQualifiedName],
  ["V1VolumeAttributesClass", "driverName", "CSI driver", provisioner],
  ["V1VolumeAttachmentSpec", "attacher", "CSI driver", driver],
  ["V1VolumeAttachmentSpec", "nodeName", "Node", isDnsSubdomain],
  ["V1VolumeAttachmentSource", "persistentVolumeName", "PersistentVolume", isDnsSubdomain],
];

const ofDevices: readonly Reference[] = [
  ["V1DeviceRequest", "name", "request", isDnsLabel],
  ["V1DeviceSubRequest", "name", "request", isDnsLabel],
  ["V1DeviceSubRequest", "deviceClassName", "DeviceClass", isDnsSubdomain],
  ["V1ExactDeviceRequest", "deviceClassName", "DeviceClass", isDnsSubdomain],
  ["V1DeviceConstraint", "requests", "request", request],
  ["V1DeviceConstraint", "matchAttribute distinctAttribute", "attribute", attribute],
  ["V1ResourceSliceSpec", "driver", "driver", driver],
  ["V1ResourceSliceSpec", "nodeName", "Node", isDnsSubdomain],
  ["V1ResourcePool", "name", "pool", pool],
  ["V1Device", "name", "device", isDnsLabel],
];

const ofClusters: readonly Reference[] = [
  ["V1RuntimeClass", "handler", "handler", isDnsLabel],
  ["V1CrossVersionObjectReference", "kind", "kind", isPathSegment],
  ["V1CrossVersionObjectReference", "name", "object", isPathSegment],
  ["V2CrossVersionObjectReference", "name", "object", isPathSegment],
  ["V2CrossVersionObjectReference", "kind", "kind", isPathSegment],
  ["V2MetricIdentifier", "name", "metric", isPathSegment],
  ["V2ContainerResourceMetricSource", "name", "resource", measured],
  ["V2ContainerResourceMetricSource", "container", "container", isDnsLabel],
  ["V1PriorityLevelConfigurationReference", "name", "priority level", isDnsSubdomain],
  ["V1ServiceAccountSubject", "namespace", "namespace", isDnsLabel],
  ["V1ServiceAccountSubject", "name", "ServiceAccount", isDnsSubdomain],
  ["V1ResourcePolicyRule", "namespaces", "namespace", namespaceOrAll],
  ["V1NonResourcePolicyRule", "nonResourceURLs", "path", url],
  ["V1CertificateSigningRequestSpec", "signerName", "signer", signer],
  ["V1RoleRef", "name", "role", isPathSegment],
  ["RbacV1Subject", "name", "ServiceAccount", isDnsSubdomain],
  ["V1Taint", "key", "taint", isQualifiedName],
  ["V1Taint", "value", "taint's value", isLabelValue],
  ["V1ValidatingAdmissionPolicyBindingSpec", "policyName", "ValidatingAdmissionPolicy", isDnsSubdomain],
  ["V1Variable", "name", "variable", identifier],
  ["V1AuditAnnotation", "key", "annotation", isQualifiedName],
  ["V1MatchCondition", "name", "condition", isQualifiedName],
  ["V1MutatingWebhook", "admissionReviewVersions", "version", isDns1035Label],
  ["V1ValidatingWebhook", "admissionReviewVersions", "version", isDns1035Label],
  ["V1RuleWithOperations", "apiVersions resources", "resource", anything],
  ["V1NamedRuleWithOperations", "apiVersions resources", "resource", anything],
  ["V1APIServiceSpec", "group", "API group", isDnsSubdomain],
  ["V1APIServiceSpec", "version", "version", isDns1035Label],
];

/** All of them. */
export const references: readonly Reference[] = [...ofPods, ...ofNetworks, ...ofStorage, ...ofDevices, ...ofClusters];
