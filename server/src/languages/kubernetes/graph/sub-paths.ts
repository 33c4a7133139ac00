/** Mounts of one file out of a volume: the file is a key of the ConfigMap or Secret that the volume is filled with. */
import { type Fields, itemsIn, mapIn, mapsIn, scalarIn, textIn } from "../fields";
import { type Pod, partsOf } from "../pods";
import type { Point, WantedName } from "./facts";
import { type Collector, word } from "./words";

/** The points of the mounts of a pod; where a volume gives its files names of their own, a path is no key. */
export function subPathPoints(collector: Collector, pod: Pod): readonly Point[] {
  const volumes = new Map(pod.volumes.map((volume) => [textIn(volume, "name"), volume]));
  const mounts = pod.containers.flatMap((container) => partsOf(container, "volumeMounts"));
  return mounts.flatMap((mount): readonly Point[] => {
    const path = scalarIn(mount, "subPath");
    const source = path && sourceOf(volumes.get(textIn(mount, "name")));
    const key = source && word(collector, path);
    if (source === undefined || key === undefined) return [];
    return [{ row: 67, word: key, want: { by: "part", role: "key", name: key.text, of: [source] }, optional: true }];
  });
}

function sourceOf(volume: Fields): WantedName | undefined {
  const [map, secret] = [mapIn(volume, "configMap"), mapIn(volume, "secret")];
  if ([map, secret].some((each) => itemsIn(each, "items").length > 0)) return undefined;
  const name = textIn(map, "name") ?? textIn(secret, "secretName");
  if (name === undefined || mapsIn(mapIn(volume, "projected"), "sources").length > 0) return undefined;
  return { by: "name", kind: map === undefined ? "Secret" : "ConfigMap", name };
}
