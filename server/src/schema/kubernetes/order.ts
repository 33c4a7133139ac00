/** The order in which people write and look for fields: completion and outline follow it, the rest comes after by name. */
import { kustomizeOrders } from "./kustomize";

const container =
  "name image imagePullPolicy command args workingDir ports envFrom env resources volumeMounts volumeDevices startupProbe readinessProbe livenessProbe lifecycle securityContext";
const source = "name configMap secret persistentVolumeClaim emptyDir projected hostPath";
const workload = "replicas selector";

const orders: Readonly<Record<string, string>> = {
  V1ObjectMeta: "name namespace labels annotations generateName ownerReferences finalizers",
  V1Container: container,
  V1EphemeralContainer: container,
  V1PodSpec:
    "containers initContainers restartPolicy serviceAccountName securityContext imagePullSecrets volumes nodeSelector affinity tolerations topologySpreadConstraints",
  V1ContainerPort: "name containerPort protocol",
  V1EnvVar: "name value valueFrom",
  V1EnvVarSource: "configMapKeyRef secretKeyRef fieldRef resourceFieldRef",
  V1EnvFromSource: "configMapRef secretRef prefix",
  V1ConfigMapKeySelector: "name key",
  V1SecretKeySelector: "name key",
  V1ResourceRequirements: "requests limits",
  V1Probe:
    "httpGet tcpSocket grpc exec initialDelaySeconds periodSeconds timeoutSeconds failureThreshold successThreshold",
  V1HTTPGetAction: "path port",
  V1VolumeMount: "name mountPath subPath readOnly",
  V1Volume: source,
  V1KeyToPath: "key path",
  V1SecurityContext:
    "runAsNonRoot runAsUser runAsGroup allowPrivilegeEscalation readOnlyRootFilesystem capabilities seccompProfile privileged",
  V1PodSecurityContext: "runAsNonRoot runAsUser runAsGroup fsGroup seccompProfile",
  V1Toleration: "key operator value effect",
  V1LabelSelector: "matchLabels matchExpressions",
  V1LabelSelectorRequirement: "key operator values",
  V1NodeSelectorRequirement: "key operator values",
  V1PodTemplateSpec: "metadata spec",
  V1DeploymentSpec: `${workload} strategy template`,
  V1ReplicaSetSpec: `${workload} template`,
  V1StatefulSetSpec: `serviceName ${workload} updateStrategy podManagementPolicy template volumeClaimTemplates`,
  V1DaemonSetSpec: "selector updateStrategy template",
  V1JobSpec: "completions parallelism backoffLimit activeDeadlineSeconds ttlSecondsAfterFinished template",
  V1CronJobSpec: "schedule timeZone concurrencyPolicy suspend jobTemplate",
  V1DeploymentStrategy: "type rollingUpdate",
  V2HorizontalPodAutoscalerSpec: "scaleTargetRef minReplicas maxReplicas metrics behavior",
  V1PodDisruptionBudgetSpec: "minAvailable maxUnavailable selector",
  V1ServiceSpec: "type selector ports clusterIP",
  V1ServicePort: "name port targetPort protocol nodePort",
  V1IngressSpec: "ingressClassName tls rules defaultBackend",
  V1IngressRule: "host http",
  V1HTTPIngressPath: "path pathType backend",
  V1IngressServiceBackend: "name port",
  V1NetworkPolicySpec: "podSelector policyTypes ingress egress",
  V1PersistentVolumeClaimSpec: "accessModes storageClassName resources volumeMode",
  V1PersistentVolumeSpec: "capacity accessModes persistentVolumeReclaimPolicy storageClassName volumeMode",
  V1PolicyRule: "apiGroups resources verbs resourceNames",
  RbacV1Subject: "kind name namespace apiGroup",
  V1RoleRef: "apiGroup kind name",
};

/** What stands at the top of every object, and what a manifest has no business with stands last. */
const first = "apiVersion kind metadata type immutable data stringData binaryData spec roleRef subjects rules".split(
  " ",
);
const last = ["status"];

const ranks = new Map(
  Object.entries({ ...orders, ...kustomizeOrders }).map(([type, names]) => [type, names.split(" ")]),
);

/** The types with an order of their own, and the fields it names. */
export function orderedTypes(): ReadonlyMap<string, readonly string[]> {
  return ranks;
}

/** The names of a type's fields, the most used first. */
export function inOrder(type: string, names: Iterable<string>): readonly string[] {
  const order = ranks.get(type) ?? first;
  const rank = (name: string) =>
    last.includes(name) ? Number.POSITIVE_INFINITY : order.indexOf(name) + 1 || order.length + 1;
  return [...names].sort((one, other) => Math.sign(rank(one) - rank(other)) || (one < other ? -1 : 1));
}
