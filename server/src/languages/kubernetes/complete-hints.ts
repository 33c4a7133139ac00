/** Values and keys that the file itself or custom suggests: names of volumes, ports and objects, labels, amounts. */
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import type { Hint } from "../../schema/complete";
import type { TypedPlace } from "../../schema/describe";
import { isKustomizeType } from "../../schema/kubernetes/kustomize";
import type { Type, Value } from "../../schema/type";
import type { YamlPath } from "../../syntax/yaml/tree";
import { labelHints } from "./complete-labels";
import { homelessMounts } from "./complete-pods";
import { graphHints } from "./graph/complete";
import { kustomizeHints } from "./kustomize/hints";
import type { KubernetesObject } from "./objects";
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
  if (isKustomizeType(owner?.name))
    return [...kustomizeHints(`${shortName(owner?.name ?? "")}.${field?.name}`, at), ...graphHints(at)];
  const known = graphHints(at).filter(({ value }) => canBe(value, at.place.type));
  if (known.length > 0) return known;
  const find = finders[name];
  if (find !== undefined) return find(at);
  if (amountFields.test(name)) return amounts(at);
  return labelHints(at);
}

/** Ports are named by numbers in some fields and by names in others. */
function canBe(value: Value, type: Type): boolean {
  if (type.kind !== "scalar") return true;
  return typeof value === "number" ? type.scalar !== "string" : type.scalar !== "integer";
}

type Finder = (at: HintPlace) => readonly Hint[];

const finders: Readonly<Record<string, Finder>> = {
  "V1Volume.name": ({ object }) => homelessMounts(object),
  "V1RollingUpdateDeployment.maxSurge": () => shares,
  "V1RollingUpdateDeployment.maxUnavailable": () => shares,
  "V1PodDisruptionBudgetSpec.maxUnavailable": () => shares,
  "V1PodDisruptionBudgetSpec.minAvailable": () => shares,
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
