/** Names inside pods that are wanted already. */
import type { Hint } from "../../schema/complete";
import { mapIn, textIn } from "./fields";
import type { KubernetesObject } from "./objects";
import { type Pod, partsOf, podsOf } from "./pods";

/** Names that containers mount and no volume has yet. */
export function homelessMounts(object: KubernetesObject | undefined): readonly Hint[] {
  return (object === undefined ? [] : podsOf(object)).flatMap((pod) => {
    const known = new Set(volumeNames(pod));
    const mounts = pod.containers.flatMap((container) => partsOf(container, "volumeMounts"));
    const names = mounts.flatMap((mount) => textIn(mount, "name") ?? []);
    return names.filter((name) => !known.has(name)).map((value) => ({ value }));
  });
}

function volumeNames({ volumes, claims }: Pod): readonly (string | undefined)[] {
  return [...volumes, ...claims.map((claim) => mapIn(claim, "metadata"))].map((map) => textIn(map, "name"));
}
