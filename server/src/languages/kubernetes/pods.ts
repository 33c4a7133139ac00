/** The pod specs of an object: its own, or the template that a workload makes pods from. */
import { memo } from "../../model/memo";
import { isPlaceholder } from "../../schema/placeholder";
import type { YamlEntry, YamlMap, YamlPath } from "../../syntax/yaml/tree";
import { type Fields, filled, givenOf, itemsIn, mapIn, mapsIn, textIn } from "./fields";
import { at, type KubernetesObject } from "./objects";

/** The lists that containers stand in, in the order in which the API server visits them. */
const containerLists = ["initContainers", "containers", "ephemeralContainers"] as const;

/** Which of its pod's lists a container is in. */
export type ContainerList = (typeof containerLists)[number];

/** One container. */
export interface Container {
  readonly list: ContainerList;
  readonly map: YamlMap;
  /** Its name, where that is known. */
  readonly name: string | undefined;
  /** From the object. */
  readonly path: YamlPath;
}

/** A pod spec with what stands around it. */
export interface Pod {
  readonly object: KubernetesObject;
  readonly spec: YamlMap;
  /** From the object. */
  readonly path: YamlPath;
  /** The pod's own metadata, or the template's. */
  readonly metadata: Fields;
  /** True where a controller makes the pods. */
  readonly isTemplate: boolean;
  /** False for what may be a patch that adds to an object elsewhere. */
  readonly isFramed: boolean;
  /** Framed, and every container has an image: what is missing here is missing. */
  readonly isWhole: boolean;
  readonly containers: readonly Container[];
  readonly volumes: readonly YamlMap[];
  /** A StatefulSet's claim templates; each brings a volume of its name. */
  readonly claims: readonly YamlMap[];
}

/** A probe or a hook with the field it stands in. */
export interface Handler {
  readonly entry: YamlEntry;
  readonly map: YamlMap;
}

/** The kinds that have pod specs. */
export const podKinds: readonly string[] = [
  "Pod",
  "PodTemplate",
  "ReplicationController",
  "ReplicaSet",
  "Deployment",
  "StatefulSet",
  "DaemonSet",
  "Job",
  "CronJob",
];

/** The pod specs of an object; none in kinds of other groups. */
export const podsOf: (object: KubernetesObject) => readonly Pod[] = memo((object) => {
  const path = places.get(object.kind.text);
  if (path === undefined || !/^(?:(?:apps|batch|extensions)\/)?v\d\w*$/.test(object.apiVersion.text)) return [];
  const around = mapIn(object.map, ...path);
  const spec = mapIn(around, "spec");
  return spec === undefined ? [] : [podOf(object, spec, around, path)];
});

/** The pods that an object of another group makes, where their template is at a path. */
export function podsAt(object: KubernetesObject, ...path: readonly string[]): readonly Pod[] {
  const around = mapIn(object.map, ...path);
  const spec = mapIn(around, "spec");
  return spec === undefined ? [] : [podOf(object, spec, around, path)];
}

/** The containers of some lists. */
export function containersIn({ containers }: Pod, ...lists: readonly ContainerList[]): readonly Container[] {
  return containers.filter(({ list }) => lists.includes(list));
}

/** What a container's list holds, such as `env`, `ports`, `volumeMounts` or `volumeDevices`. */
export function partsOf({ map }: Container, list: string): readonly YamlMap[] {
  return mapsIn(map, list);
}

/** The probes of a container. */
export function probesOf({ map }: Container): readonly Handler[] {
  return handlers(map, probes);
}

/** The hooks of a container. */
export function hooksOf({ map }: Container): readonly Handler[] {
  return handlers(mapIn(map, "lifecycle"), hooks);
}

/** The security contexts of a pod: its own first, then those of its containers. */
export function securityContexts({ spec, containers }: Pod): readonly YamlMap[] {
  return [spec, ...containers.map(({ map }) => map)].flatMap((map) => mapIn(map, "securityContext") ?? []);
}

/** The terms of pod affinity and anti-affinity, the weighted ones unwrapped. */
export function podAffinityTerms({ spec }: Pod): readonly YamlMap[] {
  return ["podAffinity", "podAntiAffinity"].flatMap((field) => {
    const affinity = mapIn(spec, "affinity", field);
    const preferred = mapsIn(affinity, `preferred${scheduling}`);
    return [
      ...mapsIn(affinity, `required${scheduling}`),
      ...preferred.flatMap((term) => mapIn(term, "podAffinityTerm") ?? []),
    ];
  });
}

/** The terms of node affinity, the weighted ones unwrapped. */
export function nodeSelectorTerms({ spec }: Pod): readonly YamlMap[] {
  const affinity = mapIn(spec, "affinity", "nodeAffinity");
  const preferred = mapsIn(affinity, `preferred${scheduling}`);
  return [
    ...mapsIn(mapIn(affinity, `required${scheduling}`), "nodeSelectorTerms"),
    ...preferred.flatMap((term) => mapIn(term, "preference") ?? []),
  ];
}

const scheduling = "DuringSchedulingIgnoredDuringExecution";
const probes = new Set(["livenessProbe", "readinessProbe", "startupProbe"]);
const hooks = new Set(["postStart", "preStop"]);
const template = ["spec", "template"];

/** Where the map with the pod's `spec` and `metadata` is, by kind. */
const places: ReadonlyMap<string, readonly string[]> = new Map([
  ...podKinds.map((kind) => [kind, template] as const),
  ["Pod", []],
  ["PodTemplate", ["template"]],
  ["CronJob", ["spec", "jobTemplate", ...template]],
]);

function podOf(object: KubernetesObject, spec: YamlMap, around: Fields, place: readonly string[]): Pod {
  const path = [...place, "spec"];
  return {
    object,
    spec,
    path,
    metadata: mapIn(around, "metadata"),
    isTemplate: place.length > 0,
    isFramed: isFramed(object, spec),
    isWhole: isFramed(object, spec) && haveImages(spec),
    containers: containerLists.flatMap((list) => containersOf(spec, list, path)),
    volumes: mapsIn(spec, "volumes"),
    claims: object.kind.text === "StatefulSet" ? mapsIn(mapIn(object.map, "spec"), "volumeClaimTemplates") : [],
  };
}

function containersOf(spec: YamlMap, list: ContainerList, path: YamlPath): readonly Container[] {
  return itemsIn(spec, list).flatMap((map, index) =>
    map.kind === "map" ? [{ list, map, name: textIn(map, "name"), path: [...path, list, index] }] : [],
  );
}

/** What an object of a kind cannot do without; a patch mostly lacks it. */
const frames: ReadonlyMap<string, YamlPath> = new Map<string, YamlPath>([
  ...["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"].map((kind) => [kind, ["spec", "selector"]] as const),
  ["ReplicationController", [...template, "metadata"]],
  ["CronJob", ["spec", "schedule"]],
]);

function isFramed(object: KubernetesObject, spec: YamlMap): boolean {
  const containers = mapsIn(spec, "containers");
  const isMarked = [object.map, spec, ...containers].some(hasDirective);
  return !isMarked && at(object, ...(frames.get(object.kind.text) ?? [])) !== undefined;
}

function haveImages(spec: YamlMap): boolean {
  const containers = itemsIn(spec, "containers");
  return (
    containers.length > 0 && containers.every((each) => each.kind === "map" && filled(each, "image") !== undefined)
  );
}

/** A field such as `$patch`, or one that a template engine writes. */
function hasDirective(map: YamlMap): boolean {
  return map.entries.some(({ key }) => key.text.startsWith("$") || isPlaceholder(key.text));
}

function handlers(map: Fields, names: ReadonlySet<string>): readonly Handler[] {
  return givenOf(map, names).flatMap((entry) => {
    const found = mapIn(map, entry.key.text);
    return found === undefined ? [] : [{ entry, map: found }];
  });
}
