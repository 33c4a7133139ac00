/** Patches, replicas and images of a kustomization that find nothing among what it takes. */
import type { Finding } from "../../../model/finding";
import type { Snapshot } from "../../../model/snapshot";
import { folderOf, pathFrom } from "../../../model/source-file";
import { covers, type Span } from "../../../model/span";
import { closest } from "../../../syntax/closest";
import type { YamlMap, YamlScalar } from "../../../syntax/yaml/tree";
import { filled, given, itemsIn, mapIn, mapsIn, scalarIn, scalarsIn } from "../fields";
import { inlinePatches } from "../graph/inline-patches";
import { type KubernetesObject, placedObjects } from "../objects";
import { restyled } from "../restyled";
import { isComplete, stringIn } from "../unsure";
import type { Taken } from "./taken";

/** kustomize stops where it finds none of these with the name. */
const counted = ["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"];

/** A number of replicas for what is not there; other kinds may be told of in configurations. */
export function* checkReplicas({ map }: KubernetesObject, taken: Taken): Generator<Finding> {
  if (filled(map, "configurations") !== undefined) return;
  for (const name of mapsIn(map, "replicas").flatMap((each) => stringIn(each, "name") ?? [])) {
    if (counted.some((kind) => taken.has(name.text, kind))) continue;
    const message = `kustomize stops: nothing here that has replicas is called ${name.text}`;
    yield { span: name, message, ...nearest(name, counted.flatMap(taken.names)) };
  }
}

/** Targets that nothing fits; what reads like a pattern is left alone. */
export function* checkTargets({ map }: KubernetesObject, taken: Taken): Generator<Finding> {
  for (const patch of ["patches", "patchesJson6902"].flatMap((field) => mapsIn(map, field))) {
    const target = mapIn(patch, "target");
    const [kind, name] = [stringIn(target, "kind"), stringIn(target, "name")];
    if (target === undefined || !isComplete(target) || ![kind, name].every(isPlain)) continue;
    if (kind !== undefined && taken.names(kind.text).length === 0)
      yield { span: kind, message: `Nothing here is a ${kind.text}, so that this patch changes nothing`, ...mild };
    else if (name !== undefined && !taken.has(name.text, kind?.text)) {
      const message = `No ${kind?.text ?? "object"} here is called ${name.text}, so that this patch changes nothing`;
      yield { span: name, message, ...mild, ...nearest(name, taken.names(kind?.text)) };
    }
  }
}

const mild = { severity: "warning" } as const;

function isPlain(scalar: YamlScalar | undefined): boolean {
  return scalar === undefined || /^[\w.-]+$/.test(scalar.text);
}

/** Patches without a target go by their own name, in files and in place. */
export function* checkPatched(
  object: KubernetesObject,
  path: string,
  snapshot: Snapshot,
  taken: Taken,
): Generator<Finding> {
  const { map } = object;
  const untargeted = mapsIn(map, "patches").filter((patch) => given(patch, "target") === undefined);
  const homes: readonly Span[] = [...untargeted, ...itemsIn(map, "patchesStrategicMerge")];
  for (const patch of inlinePatches(object)) {
    const name = scalarIn(mapIn(patch.object.map, "metadata"), "name");
    const span = name && patch.out(name);
    if (span === undefined || !homes.some((home) => covers(home, span))) continue;
    const message = lost(patch.object, taken);
    if (message !== undefined) yield { span, message };
  }
  const named = untargeted.flatMap((patch) => stringIn(patch, "path") ?? []);
  for (const written of [...named, ...scalarsIn(map, "patchesStrategicMerge")]) {
    const file = snapshot.files.get(pathFrom(folderOf(path), written.text));
    const patches = file === undefined ? [] : placedObjects(file).flatMap(({ objects }) => objects);
    const [message] = patches.flatMap((patch) => lost(patch, taken) ?? []);
    if (message !== undefined) yield { span: written, message };
  }
}

function lost({ kind, map }: KubernetesObject, taken: Taken): string | undefined {
  const name = stringIn(mapIn(map, "metadata"), "name")?.text;
  if (name === undefined || taken.has(name, kind.text)) return undefined;
  return `kustomize stops: there is no ${kind.text} ${name} here for this patch`;
}

/** Images that no file names, whatever fields configurations may tell of. A name is a pattern to kustomize: others are left alone. */
export function* checkImages({ map, document }: KubernetesObject, taken: Taken): Generator<Finding> {
  for (const name of mapsIn(map, "images").flatMap((each: YamlMap) => stringIn(each, "name") ?? [])) {
    const isAgain = document.text.split(name.text).length > 2;
    if (isAgain || !/^[\w./:-]+$/.test(name.text) || taken.mentions(name.text)) continue;
    yield { span: name, message: `No file here has the image ${name.text}, so that this changes nothing`, ...mild };
  }
}

function nearest(name: YamlScalar, names: readonly string[]): Pick<Finding, "fix"> {
  const meant = closest(name.text, names);
  return meant === undefined
    ? {}
    : { fix: { title: `Change to ${meant}`, edits: [restyled(name, meant)], safe: false } };
}
