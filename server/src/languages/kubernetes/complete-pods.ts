/** Names and numbers inside pods: volumes and their mounts, ports. */
import type { Hint } from "../../schema/complete";
import type { YamlPath } from "../../syntax/yaml/tree";
import { type Fields, mapIn, mapsIn, numberIn, textIn } from "./fields";
import type { KubernetesObject } from "./objects";
import { type Pod, partsOf, podsOf } from "./pods";

/** The volumes that may be mounted. */
export function volumeHints(object: KubernetesObject | undefined): readonly Hint[] {
  return podsIn(object).flatMap(volumeNames).map(hint);
}

/** Names that containers mount and no volume has yet. */
export function homelessMounts(object: KubernetesObject | undefined): readonly Hint[] {
  return podsIn(object).flatMap((pod) => {
    const known = new Set(volumeNames(pod));
    const mounts = pod.containers.flatMap((container) => partsOf(container, "volumeMounts"));
    const names = mounts.flatMap((mount) => textIn(mount, "name") ?? []);
    return names.filter((name) => !known.has(name)).map(hint);
  });
}

/** The ports of the container that a probe is in. */
export function probePorts(object: KubernetesObject | undefined, path: YamlPath): readonly Hint[] {
  const isAround = (own: YamlPath) => own.every((step, index) => path[index] === step);
  const containers = podsIn(object).flatMap((pod) => pod.containers.filter((each) => isAround(each.path)));
  return ports(containers.flatMap(({ map }) => mapsIn(map, "ports")));
}

/** The ports of all containers of an object. */
export function portHints(object: KubernetesObject): readonly Hint[] {
  return ports(podsOf(object).flatMap(({ containers }) => containers.flatMap((each) => partsOf(each, "ports"))));
}

/** The name in an object's metadata. */
export function nameIn(map: Fields): string | undefined {
  return textIn(mapIn(map, "metadata"), "name");
}

function podsIn(object: KubernetesObject | undefined): readonly Pod[] {
  return object === undefined ? [] : podsOf(object);
}

function volumeNames({ volumes, claims }: Pod): readonly string[] {
  return [...volumes.map((volume) => textIn(volume, "name")), ...claims.map(nameIn)].filter(
    (name) => name !== undefined,
  );
}

function ports(found: readonly Fields[]): readonly Hint[] {
  return found.flatMap((port) => {
    const name = textIn(port, "name");
    const number = numberIn(port, "containerPort");
    const named = name === undefined ? [] : [{ value: name, detail: String(number ?? "container port") }];
    return number === undefined ? named : [...named, { value: number, detail: name ?? "container port" }];
  });
}

function hint(value: string): Hint {
  return { value };
}
