/** Practices about what of its node a pod reaches. */
import type { ObjectRule } from "../check";
import { given, isOpen, isSet, mapIn, scalarIn, textIn } from "../fields";
import { type Pod, partsOf } from "../pods";
import { hostNamespaces, hostPaths, hostPorts, hostProcess, probeHosts, volumeTypes } from "../security/host";
import { practice } from "../security/practice";
import { forbidden, type Violation, withValue } from "../security/violation";

const recommended = { profile: "recommended", sparesNodes: true } as const;
const strict = { profile: "strict", sparesNodes: true } as const;

const shared: readonly (readonly [field: string, peers: string, why: string])[] = [
  ["hostIPC", "host-ipc KSV008", "the pod reads the shared memory of the node's processes"],
  ["hostNetwork", "host-network KSV009", "no NetworkPolicy holds, and localhost is the node's"],
  ["hostPID", "host-pid KSV010", "the pod sees the node's processes and their environment"],
];

/** Namespaces of the node that a pod shares, one rule each. */
export const hostNamespaceRules: readonly ObjectRule[] = shared.map(([field, peers, why]) => {
  const [linter, monokle] = peers.split(" ");
  return practice({
    ...recommended,
    id: `${linter}-separate`,
    aliases: [`kube-linter:${linter}`, "monokle:PSS102", `monokle:${monokle}`, "psa:baseline/hostNamespaces"],
    find: (pod) => [...hostNamespaces(pod)].filter(({ what }) => what.startsWith(field)),
    say: (what) => `${what}: ${why}`,
    mend: () => `Set ${field}: false`,
  });
});

/** Ports of the node. */
export const hostPortsAvoided = practice({
  ...strict,
  id: "host-ports-avoided",
  aliases: ["monokle:PSS106", "monokle:KSV024", "psa:baseline/hostPorts"],
  find: hostPorts,
  say: (what) => `${what} ties the pod to nodes where the port is free: use a Service`,
  mend: () => "Remove hostPort",
});

/** The socket of a container engine. */
export const engineSocketNotMounted = practice({
  ...recommended,
  id: "engine-socket-not-mounted",
  aliases: ["kube-linter:docker-sock", "monokle:KBP101", "monokle:KSV006", "psa:baseline/hostPathVolumes"],
  find: (pod) => paths(pod, isSocket),
  say: () => "Whoever can talk to the container engine owns the node: mount no socket of it",
});

/** Folders that hold the node's secrets, programs and settings. */
export const sensitiveHostPathsNotMounted = practice({
  ...recommended,
  id: "sensitive-host-paths-not-mounted",
  aliases: ["kube-linter:sensitive-host-mounts", "psa:baseline/hostPathVolumes"],
  find: (pod) => paths(pod, isSensitive),
  say: () => "This folder of the node holds its secrets, programs or settings: do not mount it",
});

/** Any other folder of the node. */
export const hostPathsAvoided = practice({
  ...strict,
  id: "host-paths-avoided",
  aliases: ["monokle:PSS105", "monokle:KSV023", "psa:baseline/hostPathVolumes"],
  find: (pod) => paths(pod, (path) => !isSocket(path) && !isSensitive(path)),
  say: () => "A hostPath volume holds other files on every node: use a claim or emptyDir",
});

/** Folders of the node that a container can write. */
export const hostPathsReadOnly = practice({
  ...strict,
  id: "host-paths-read-only",
  aliases: ["kube-linter:writable-host-mount"],
  find: writable,
  say: () => "A container can write into this folder of the node: mount it with readOnly: true",
});

/** Volumes that bind a pod to one kind of storage. */
export const volumeTypesPortable = practice({
  ...strict,
  id: "volume-types-portable",
  aliases: ["monokle:PSS201", "monokle:KSV028", "psa:restricted/restrictedVolumes"],
  find: (pod) => [...volumeTypes(pod)].filter(({ what }) => !what.includes("hostPath")),
  say: (what) => `${what.replace(/^v/, "V")} name their storage in the pod: use a PersistentVolumeClaim`,
});

/** Processes of a Windows node. */
export const hostProcessAvoided = practice({
  ...recommended,
  id: "host-process-avoided",
  aliases: ["monokle:PSS101", "psa:baseline/windowsHostProcess"],
  find: hostProcess,
  say: (what) => `${what} runs the container as a process of the Windows node`,
  mend: () => "Set hostProcess: false",
});

/** Mounts that a container makes on its node. */
export const mountPropagationOneWay = practice({
  ...strict,
  id: "mount-propagation-one-way",
  aliases: ["monokle:KBP115"],
  *find({ containers }) {
    for (const mount of containers.flatMap((container) => partsOf(container, "volumeMounts")))
      if (textIn(mount, "mountPropagation") === "Bidirectional") {
        const mend = withValue(mount, "mountPropagation", "HostToContainer");
        yield forbidden(mount, "mountPropagation", "mountPropagation: Bidirectional", mend);
      }
  },
  say: () => "What this container mounts appears on the node and in all its pods",
  mend: () => "Set mountPropagation: HostToContainer",
});

/** Probes of somebody else. */
export const probeHostOwn = practice({
  ...strict,
  id: "probe-host-own",
  aliases: ["psa:baseline/hostProbesAndHostLifecycle"],
  find: probeHosts,
  say: (what) => `With ${what} the kubelet asks that address and not this container`,
  mend: () => "Remove host",
});

function paths(pod: Pod, isMeant: (path: string) => boolean): readonly Violation[] {
  const meant = pod.volumes.filter((volume) => isMeant(textIn(mapIn(volume, "hostPath"), "path") ?? ""));
  const spans = new Set(meant.flatMap((volume) => given(volume, "hostPath")?.key ?? []));
  return [...hostPaths(pod)].filter(({ span }) => [...spans].some(({ start }) => start === span.start));
}

function isSocket(path: string): boolean {
  return /^(?:\/var)?\/run\/(?:docker\.sock|containerd\/containerd\.sock|crio\/crio\.sock|podman\/podman\.sock)$/.test(
    path,
  );
}

/** The folders themselves, and the root; what is deeper may be harmless. */
function isSensitive(path: string): boolean {
  return /^\/(?:boot|dev|etc|lib|proc|sys|usr|root|var\/lib\/kubelet|var\/run|run|etc\/kubernetes(?:\/.*)?)?\/?$/.test(
    path,
  );
}

function* writable({ containers, volumes }: Pod): Generator<Violation> {
  const names = new Set(
    volumes.filter((each) => given(each, "hostPath") !== undefined).map((each) => textIn(each, "name")),
  );
  for (const mount of containers.flatMap((container) => partsOf(container, "volumeMounts"))) {
    const name = scalarIn(mount, "name");
    if (name === undefined || !names.has(name.text) || isSet(mount, "readOnly", true) || isOpen(mount, "readOnly"))
      continue;
    yield { span: name, what: "readOnly: true", isMissing: true, mends: [withValue(mount, "readOnly", "true")] };
  }
}
