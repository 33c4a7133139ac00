/** Paths inside volumes: relative, without `..`, and each written once. */
import type { Finding } from "../../../model/finding";
import type { YamlMap, YamlScalar } from "../../../syntax/yaml/tree";
import { mapIn, mapsIn, repeated, scalarIn } from "../fields";
import { podRule } from "../pod-rule";
import { type Container, partsOf } from "../pods";
import { fileItems, volumeParts } from "../volumes";

export const volumePathsRelative = podRule({
  id: "kubernetes/volume-paths-relative",
  severity: "error",
  aliases: [],
  *see({ volumes, containers }, minor) {
    for (const path of volumes.flatMap((volume) => volumeParts(volume).flatMap(files))) yield* refused(path, true);
    for (const path of containers.flatMap(subPaths)) yield* refused(path, false);
    for (const volume of volumes) {
      yield* backsteps(scalarIn(mapIn(volume, "hostPath"), "path"));
      const parts = mapsIn(mapIn(volume, "projected"), "sources");
      if (minor >= 30) for (const token of parts.flatMap(tokens)) yield* refused(token, true);
      for (const [path] of repeated(parts.flatMap(files), ({ text }) => text)) {
        yield { span: path, message: `Two sources write ${path.text}: each path of a volume has one source` };
      }
    }
  },
});

function files(part: YamlMap): readonly YamlScalar[] {
  return scalars([...fileItems(part), mapIn(part, "clusterTrustBundle")]);
}

function tokens(part: YamlMap): readonly YamlScalar[] {
  return scalars([mapIn(part, "serviceAccountToken")]);
}

function scalars(maps: readonly (YamlMap | undefined)[]): readonly YamlScalar[] {
  return maps.flatMap((map) => scalarIn(map, "path") ?? []).filter(({ text }) => text !== "");
}

function subPaths(container: Container): readonly YamlScalar[] {
  const mounts = partsOf(container, "volumeMounts");
  return mounts.flatMap((mount) => [scalarIn(mount, "subPath") ?? [], scalarIn(mount, "subPathExpr") ?? []].flat());
}

/** A file's name may not start with two dots either: the kubelet keeps such names for itself. */
function* refused(path: YamlScalar, isFile: boolean): Generator<Finding> {
  const relative = path.text.replace(/^\/+/, "");
  if (relative !== path.text) {
    const edits = relative === "" ? [] : [{ span: path, text: relative }];
    const fix = edits.length === 0 ? undefined : { title: `Change to ${relative}`, edits, safe: false };
    yield { span: path, message: "This path starts inside the volume: write it without the slash in front", fix };
  } else if (isFile && /^\.\.[^/]/.test(path.text)) {
    yield { span: path, message: "The name of a file in a volume may not start with two dots" };
  } else yield* backsteps(path);
}

function* backsteps(path: YamlScalar | undefined): Generator<Finding> {
  if (path === undefined || !path.text.split("/").includes("..")) return;
  yield { span: path, message: "This path may not contain ..: the API server refuses ways out of a folder" };
}
