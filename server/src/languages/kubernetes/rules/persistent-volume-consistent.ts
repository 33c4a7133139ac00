/** A PersistentVolume without a place for its data, or with several. */
import type { Finding } from "../../../model/finding";
import { typeOf } from "../../../schema/kubernetes/types";
import type { Minor } from "../../../schema/kubernetes/versions";
import { readQuantity } from "../../../schema/quantity";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { given, mapIn, scalarIn, spanOf } from "../fields";
import { checkAccessModes, checkExport } from "../storage";
import { mapsOf } from "../typed-parts";
import { isComplete, isEmpty, knownEntries, stringIn } from "../unsure";

export const persistentVolumeConsistent: ObjectRule = {
  id: "kubernetes/persistent-volume-consistent",
  severity: "error",
  aliases: [],
  kinds: ["PersistentVolume"],
  *look(object, minor) {
    if (mapsOf(object, minor, "V1PersistentVolume").some((volume) => given(volume, "spec") === undefined))
      yield { span: object.kind, message: "A volume needs a spec that says where its data is" };
    for (const spec of mapsOf(object, minor, "V1PersistentVolumeSpec")) {
      const place = given(object.map, "spec")?.key ?? object.kind;
      yield* checkAccessModes(spec, place);
      yield* checkCapacity(spec, place);
      yield* checkSources(spec, minor, place);
    }
  },
};

interface Place {
  readonly start: number;
  readonly end: number;
}

function* checkCapacity(spec: YamlMap, place: Place): Generator<Finding> {
  const entry = given(spec, "capacity");
  const capacity = mapIn(spec, "capacity");
  if (entry !== undefined && capacity === undefined) return;
  if (isEmpty(capacity, "storage") && (capacity === undefined || isComplete(capacity)))
    yield { span: entry?.key ?? place, message: "A volume must say how large it is: write capacity.storage" };
  const storage = scalarIn(capacity, "storage");
  if (storage !== undefined && readQuantity(storage.text) === 0n)
    yield { span: storage, message: "A volume of nothing is refused: capacity.storage is above 0" };
  for (const { key } of knownEntries(capacity))
    if (key.text !== "storage") yield { span: key, message: "A volume has a capacity of storage and nothing else" };
}

/** Fields that say where the data is are maps; these are the other maps. */
const notSources = new Set(["claimRef", "nodeAffinity"]);

function* checkSources(spec: YamlMap, minor: Minor, place: Place): Generator<Finding> {
  const fields = [...(typeOf("V1PersistentVolumeSpec", minor)?.fields.values() ?? [])];
  const sources = fields.filter(({ name, type }) => type.kind === "object" && !notSources.has(name));
  const [first, second] = sources.flatMap(({ name }) => given(spec, name) ?? []).sort((a, b) => a.start - b.start);
  if (first === undefined && sources.length > 0 && isComplete(spec))
    yield { span: place, message: "A volume must say where its data is: csi, nfs, hostPath or the like" };
  if (second !== undefined) yield { span: second.key, message: "A volume's data is in one place: make two volumes" };
  const local = given(spec, "local");
  if (local !== undefined && given(spec, "nodeAffinity") === undefined)
    yield { span: local.key, message: "A local volume needs nodeAffinity: it is on one node only" };
  yield* checkExport(spec);
  const policy = given(spec, "persistentVolumeReclaimPolicy");
  const isRoot = /^\/+$/.test(stringIn(mapIn(spec, "hostPath"), "path")?.text ?? "");
  if (policy !== undefined && isRoot && stringIn(spec, "persistentVolumeReclaimPolicy")?.text === "Recycle")
    yield { span: spanOf(policy), message: "Recycle would empty the whole node" };
}
