/** A reference to another object by a name that no such object can have. */
import type { Finding } from "../../../model/finding";
import { isDns1035Label, isDnsLabel, isDnsSubdomain, isPathSegment, isQualifiedName } from "../../../schema/formats";
import type { Minor } from "../../../schema/kubernetes/versions";
import type { ObjectRule } from "../check";
import { textIn } from "../fields";
import { mapsOf } from "../typed-parts";
import { stringIn } from "../unsure";

export const referenceNameValid: ObjectRule = {
  id: "kubernetes/reference-name-valid",
  severity: "error",
  aliases: [],
  *look(object, minor) {
    for (const [type, field, what, fits, since = 0] of references)
      for (const map of minor < since ? [] : mapsOf(object, minor, type)) {
        const isAccount = type !== "RbacV1Subject" || textIn(map, "kind") === "ServiceAccount";
        const name = stringIn(map, field);
        if (name !== undefined && isAccount && name.text !== "" && !fits(name.text, minor))
          yield told(name, what, fits);
      }
  },
};

type Fits = (name: string, minor: Minor) => boolean;

/** Names of services may start with a digit from 1.36 on. */
const service: Fits = (name, minor) => (minor >= 36 ? isDnsLabel(name) : isDns1035Label(name));

/** Drivers may have capitals. */
const driver: Fits = (name) => name.length <= 63 && isDnsSubdomain(name.toLowerCase());

const provisioner: Fits = (name) => isQualifiedName(name.toLowerCase());

const references: readonly (readonly [type: string, field: string, what: string, fits: Fits, since?: Minor])[] = [
  ["V1StatefulSetSpec", "serviceName", "Service", isDnsLabel, 33],
  ["V1IngressSpec", "ingressClassName", "IngressClass", isDnsSubdomain],
  ["V1IngressServiceBackend", "name", "Service", service],
  ["V1IngressTLS", "secretName", "Secret", isDnsSubdomain],
  ["V1PersistentVolumeClaimSpec", "storageClassName", "StorageClass", isDnsSubdomain],
  ["V1PersistentVolumeSpec", "storageClassName", "StorageClass", isDnsSubdomain],
  ["V1PodSpec", "serviceAccountName", "ServiceAccount", isDnsSubdomain],
  ["V1PodSpec", "priorityClassName", "PriorityClass", isDnsSubdomain],
  ["V1PodSpec", "runtimeClassName", "RuntimeClass", isDnsSubdomain],
  ["V1PodSpec", "nodeName", "Node", isDnsSubdomain],
  ["V1RuntimeClass", "handler", "handler", isDnsLabel],
  ["V1PodResourceClaim", "resourceClaimName", "ResourceClaim", isDnsSubdomain, 34],
  ["V1PodResourceClaim", "resourceClaimTemplateName", "ResourceClaimTemplate", isDnsSubdomain, 34],
  ["V1ConfigMapEnvSource", "name", "ConfigMap", isDnsSubdomain],
  ["V1ConfigMapKeySelector", "name", "ConfigMap", isDnsSubdomain],
  ["V1SecretEnvSource", "name", "Secret", isDnsSubdomain],
  ["V1SecretKeySelector", "name", "Secret", isDnsSubdomain],
  ["V1CSIVolumeSource", "driver", "CSI driver", driver],
  ["V1CSIPersistentVolumeSource", "driver", "CSI driver", driver],
  ["V1VolumeAttributesClass", "driverName", "CSI driver", provisioner],
  ["V1PersistentVolumeClaimSpec", "volumeAttributesClassName", "VolumeAttributesClass", isDnsSubdomain, 34],
  ["V1IngressClassParametersReference", "apiGroup", "API group", isDnsSubdomain],
  ["V1IngressClassParametersReference", "namespace", "namespace", isDnsLabel],
  ["V1Endpoint", "nodeName", "Node", isDnsSubdomain],
  ["V1CrossVersionObjectReference", "name", "object", isPathSegment],
  ["V2CrossVersionObjectReference", "name", "object", isPathSegment],
  ["V2CrossVersionObjectReference", "kind", "kind", isPathSegment],
  ["V2MetricIdentifier", "name", "metric", isPathSegment],
  ["V2ContainerResourceMetricSource", "container", "container", isDnsLabel],
  ["V1PriorityLevelConfigurationReference", "name", "priority level", isDnsSubdomain],
  ["V1ServiceAccountSubject", "namespace", "namespace", isDnsLabel],
  ["V1RoleRef", "name", "role", isPathSegment],
  ["RbacV1Subject", "name", "ServiceAccount", isDnsSubdomain],
];

function told(span: { readonly start: number; readonly end: number }, what: string, fits: Fits): Finding {
  const marks = fits === isPathSegment ? "without / and %" : "of lower-case letters, digits and dashes";
  return { span, message: `No ${what} can be called that: write a name ${marks}` };
}
