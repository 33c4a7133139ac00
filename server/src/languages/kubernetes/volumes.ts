/** What volumes are filled with: the files that secrets, config maps and a pod's own fields become. */
import type { YamlMap } from "../../syntax/yaml/tree";
import { mapIn, mapsIn } from "./fields";

/** The parts of a volume that have items: the volume itself and each item of a projected one's `sources`. */
export function volumeParts(volume: YamlMap): readonly YamlMap[] {
  return [volume, ...mapsIn(mapIn(volume, "projected"), "sources")];
}

/** The files that show fields of the pod. */
export function downwardItems(volume: YamlMap): readonly YamlMap[] {
  return volumeParts(volume).flatMap((part) => mapsIn(mapIn(part, "downwardAPI"), "items"));
}

/** Every item that a volume or a part of one makes a file of. */
export function fileItems(part: YamlMap): readonly YamlMap[] {
  return ["secret", "configMap", "downwardAPI"].flatMap((source) => mapsIn(mapIn(part, source), "items"));
}
