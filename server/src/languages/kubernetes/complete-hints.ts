/** Values and keys that the file itself or custom suggests: names of volumes, ports and objects, labels, amounts. */
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import type { Hint } from "../../schema/complete";
import type { TypedPlace } from "../../schema/describe";
import { isKustomizeType } from "../../schema/kubernetes/kustomize";
import type { YamlPath } from "../../syntax/yaml/tree";
import { labelHints } from "./complete-labels";
import { homelessMounts, nameIn, portHints, probePorts, volumeHints } from "./complete-pods";
import { kustomizeHints } from "./kustomize/hints";
import { type KubernetesObject, placedObjects } from "./objects";
import { shortName } from "./typed";

/** A place in an object of a file; the object is not known while its head is not written. */
export interface HintPlace {
  readonly file: SourceFile;
  readonly snapshot: Snapshot;
  readonly object: KubernetesObject | undefined;
  readonly base: YamlPath;
  readonly path: YamlPath;
  readonly place: TypedPlace;
}

/** What is known for a place, the nearest first. */
export function hintsAt(at: HintPlace): readonly Hint[] {
  const { owner, field } = at.place;
  const name = `${owner?.name}.${field?.name}`;
  if (isKustomizeType(owner?.name)) return kustomizeHints(`${shortName(owner?.name ?? "")}.${field?.name}`, at);
  const find = finders[name];
  if (find !== undefined) return find(at);
  const kind = namesOf[name];
  if (kind !== undefined) return objectNames(at.file, kind);
  if (amountFields.test(name)) return amounts(at);
  return labelHints(at);
}

/** All objects of a file. */
export function objectsIn(file: SourceFile): readonly KubernetesObject[] {
  return placedObjects(file).flatMap(({ objects }) => objects);
}

type Finder = (at: HintPlace) => readonly Hint[];

const finders: Readonly<Record<string, Finder>> = {
  "V1VolumeMount.name": ({ object }) => volumeHints(object),
  "V1Volume.name": ({ object }) => homelessMounts(object),
  "V1HTTPGetAction.port": ({ object, path }) => probePorts(object, path),
  "V1TCPSocketAction.port": ({ object, path }) => probePorts(object, path),
  "V1ServicePort.targetPort": ({ file }) => objectsIn(file).flatMap(portHints),
  "V1RollingUpdateDeployment.maxSurge": () => shares,
  "V1RollingUpdateDeployment.maxUnavailable": () => shares,
  "V1PodDisruptionBudgetSpec.maxUnavailable": () => shares,
  "V1PodDisruptionBudgetSpec.minAvailable": () => shares,
};

/** Fields that name an object of a kind. */
const namesOf: Readonly<Record<string, string>> = {
  "V1ConfigMapKeySelector.name": "ConfigMap",
  "V1ConfigMapEnvSource.name": "ConfigMap",
  "V1ConfigMapVolumeSource.name": "ConfigMap",
  "V1ConfigMapProjection.name": "ConfigMap",
  "V1SecretKeySelector.name": "Secret",
  "V1SecretEnvSource.name": "Secret",
  "V1SecretProjection.name": "Secret",
  "V1SecretVolumeSource.secretName": "Secret",
  "V1IngressTLS.secretName": "Secret",
  "V1PodSpec.serviceAccountName": "ServiceAccount",
  "V1PersistentVolumeClaimVolumeSource.claimName": "PersistentVolumeClaim",
  "V1IngressServiceBackend.name": "Service",
  "V1StatefulSetSpec.serviceName": "Service",
  "V1IngressSpec.ingressClassName": "IngressClass",
  "V1PersistentVolumeClaimSpec.storageClassName": "StorageClass",
  "V1PersistentVolumeSpec.storageClassName": "StorageClass",
  "V1PodSpec.priorityClassName": "PriorityClass",
  "V2CrossVersionObjectReference.name": "Deployment",
  "V1ObjectMeta.namespace": "Namespace",
};

const shares: readonly Hint[] = [{ value: 1 }, { value: "25%" }, { value: "50%" }];

const amountFields = /^V1(?:Volume)?ResourceRequirements\.(?:requests|limits)$|^V1PersistentVolumeSpec\.capacity$/;

const usual: Readonly<Record<string, readonly string[]>> = {
  cpu: ["100m", "250m", "500m", "1"],
  memory: ["64Mi", "128Mi", "256Mi", "512Mi", "1Gi"],
  storage: ["1Gi", "5Gi", "10Gi"],
  "ephemeral-storage": ["1Gi", "5Gi"],
};

/** Resources as keys, their usual amounts as values. */
function amounts({ place, path }: HintPlace): readonly Hint[] {
  if (place.depth > 0) return (usual[String(path.at(-1))] ?? []).map((value) => ({ value }));
  const isStorage = place.owner?.name !== "V1ResourceRequirements";
  return (isStorage ? ["storage"] : ["cpu", "memory", "ephemeral-storage"]).map((value) => ({ value }));
}

function objectNames(file: SourceFile, kind: string): readonly Hint[] {
  const found = objectsIn(file).filter((object) => object.kind.text === kind);
  return found.flatMap(({ map }) => nameIn(map) ?? []).map((value) => ({ value, detail: kind }));
}
