/** Parts of pods. */
import type { Row } from "../shapes";

const container = `name: {1:app}
image: {2:nginx:1.31.3}`;

const resources = `requests:
  cpu: {1:100m}
  memory: {2:128Mi}
limits:
  memory: {2:128Mi}`;

const lines = (text: string, by: number) => text.replace(/^/gm, " ".repeat(by));
const renumbered = (text: string) => text.replaceAll("{1:", "{4:").replaceAll("{2:", "{5:");

export const podShapes: Readonly<Record<string, readonly Row[]>> = {
  V1Container: [
    ["container", "name and image", container],
    [
      "container with a port, a probe and resources",
      "what a web server needs",
      `${container}
ports:
  - name: http
    containerPort: {3:80}
readinessProbe:
  httpGet:
    path: /
    port: http
resources:
${lines(renumbered(resources), 2)}`,
    ],
  ],
  V1ContainerPort: [["port", "name and number", "name: {1:http}\ncontainerPort: {2:8080}"]],
  V1EnvVar: [
    ["env", "a value", "name: {1:KEY}\nvalue: {2:value}"],
    ["env from a Secret", "secretKeyRef", fromKey("secretKeyRef", "app-secret")],
    ["env from a ConfigMap", "configMapKeyRef", fromKey("configMapKeyRef", "app-config")],
    [
      "env from the pod",
      "fieldRef",
      "name: {1:POD_NAME}\nvalueFrom:\n  fieldRef:\n    fieldPath: {2|metadata.name,metadata.namespace,status.podIP,spec.nodeName|}",
    ],
  ],
  V1EnvFromSource: [
    ["envFrom a ConfigMap", "all its keys", "configMapRef:\n  name: {1:app-config}"],
    ["envFrom a Secret", "all its keys", "secretRef:\n  name: {1:app-secret}"],
  ],
  V1ResourceRequirements: [["requests and limits", "CPU and memory", resources]],
  V1Probe: [
    ["httpGet probe", "a page answers", "httpGet:\n  path: {1:/healthz}\n  port: {2:http}"],
    ["tcpSocket probe", "a port opens", "tcpSocket:\n  port: {1:http}"],
    ["exec probe", "a command ends with 0", 'exec:\n  command: ["{1:true}"]'],
    ["grpc probe", "the gRPC health service", "grpc:\n  port: {1:9090}"],
  ],
  V1VolumeMount: [["mount", "a volume at a path", "name: {1:data}\nmountPath: {2:/data}"]],
  V1Volume: [
    ["volume from a ConfigMap", "its keys as files", "name: {1:config}\nconfigMap:\n  name: {2:app-config}"],
    ["volume from a Secret", "its keys as files", "name: {1:secret}\nsecret:\n  secretName: {2:app-secret}"],
    ["volume from a claim", "storage that stays", "name: {1:data}\npersistentVolumeClaim:\n  claimName: {2:data}"],
    ["empty volume", "gone with the pod", "name: {1:tmp}\nemptyDir: {}"],
  ],
  V1Toleration: [
    [
      "toleration",
      "of one taint",
      "key: {1:dedicated}\noperator: Equal\nvalue: {2:app}\neffect: {3|NoSchedule,PreferNoSchedule,NoExecute|}",
    ],
    ["toleration of any value", "of a key's taints", "key: {1:dedicated}\noperator: Exists"],
  ],
  V1SecurityContext: [
    [
      "restricted",
      "as the restricted standard asks",
      "runAsNonRoot: true\nallowPrivilegeEscalation: false\nreadOnlyRootFilesystem: true\ncapabilities:\n  drop:\n    - ALL\nseccompProfile:\n  type: RuntimeDefault",
    ],
  ],
  V1PodSecurityContext: [
    [
      "not root",
      "for all containers",
      "runAsNonRoot: true\nrunAsUser: {1:10001}\nseccompProfile:\n  type: RuntimeDefault",
    ],
  ],
  V1TopologySpreadConstraint: [
    [
      "spread over zones",
      "as evenly as possible",
      "maxSkew: 1\ntopologyKey: topology.kubernetes.io/zone\nwhenUnsatisfiable: {2|ScheduleAnyway,DoNotSchedule|}\nlabelSelector:\n  matchLabels:\n    app.kubernetes.io/name: {1:app}",
    ],
  ],
};

function fromKey(source: string, name: string): string {
  return `name: {1:KEY}\nvalueFrom:\n  ${source}:\n    name: {2:${name}}\n    key: {3:key}`;
}
