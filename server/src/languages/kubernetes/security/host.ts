/** What of its node a pod takes: namespaces, ports, folders, and the rights of a process of the node. */
import { given, givenOf, isSet, mapIn, numberIn, textIn } from "../fields";
import { hooksOf, type Pod, partsOf, probesOf, securityContexts } from "../pods";
import { isComplete } from "../unsure";
import { forbidden, type Violation, without, withValue } from "./violation";

/** hostNetwork, hostPID and hostIPC. */
export function* hostNamespaces({ spec }: Pod): Generator<Violation> {
  for (const field of ["hostNetwork", "hostPID", "hostIPC"])
    if (isSet(spec, field, true)) yield forbidden(spec, field, `${field}: true`, withValue(spec, field, "false"));
}

/** Ports of the node. */
export function* hostPorts({ containers }: Pod): Generator<Violation> {
  for (const port of containers.flatMap((container) => partsOf(container, "ports"))) {
    const number = numberIn(port, "hostPort") ?? 0;
    if (number !== 0) yield forbidden(port, "hostPort", `hostPort: ${number}`, ...without(port, "hostPort"));
  }
}

/** Probes and hooks that make the kubelet call another host than the pod. */
export function* probeHosts({ containers }: Pod): Generator<Violation> {
  for (const { entry, map } of containers.flatMap((each) => [...probesOf(each), ...hooksOf(each)]))
    for (const handler of ["httpGet", "tcpSocket"].flatMap((name) => mapIn(map, name) ?? []))
      if (textIn(handler, "host") !== undefined)
        yield forbidden(handler, "host", `a host in ${entry.key.text}`, ...without(handler, "host"));
}

/** Folders of the node. */
export function* hostPaths({ volumes }: Pod): Generator<Violation> {
  for (const volume of volumes) {
    if (given(volume, "hostPath") !== undefined) yield forbidden(volume, "hostPath", "a hostPath volume");
  }
}

/** Volumes of other types than those that say nothing of machines and keys; `hostPath` is one of them. */
export function* volumeTypes({ volumes }: Pod): Generator<Violation> {
  for (const volume of volumes) {
    if (!isComplete(volume) || givenOf(volume, allowedTypes).length > 0) continue;
    const [type] = givenOf(volume, otherTypes);
    if (type !== undefined) yield forbidden(volume, type.key.text, `volumes of type ${type.key.text}`);
  }
}

/** Processes of a Windows node. */
export function* hostProcess(pod: Pod): Generator<Violation> {
  for (const context of securityContexts(pod)) {
    const options = mapIn(context, "windowsOptions");
    if (options === undefined || !isSet(options, "hostProcess", true)) continue;
    yield forbidden(options, "hostProcess", "hostProcess: true", withValue(options, "hostProcess", "false"));
  }
}

const words = (text: string) => new Set(text.split(" "));

const allowedTypes = words("configMap csi downwardAPI emptyDir ephemeral image persistentVolumeClaim projected secret");

const otherTypes = words(
  "awsElasticBlockStore azureDisk azureFile cephfs cinder fc flexVolume flocker gcePersistentDisk gitRepo glusterfs " +
    "hostPath iscsi nfs photonPersistentDisk portworxVolume quobyte rbd scaleIO storageos vsphereVolume",
);
