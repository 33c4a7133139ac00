/** A claim for a volume that does not say how much, or how it is used. */
import type { Finding } from "../../../model/finding";
import { readQuantity } from "../../../schema/quantity";
import type { ObjectRule } from "../check";
import { filled, given, headOf, mapIn, scalarIn, spanOf } from "../fields";
import { checkAccessModes } from "../storage";
import { type Part, typed } from "../typed-parts";
import { isComplete, isEmpty, stringIn } from "../unsure";

export const volumeClaimConsistent: ObjectRule = {
  id: "kubernetes/volume-claim-consistent",
  severity: "error",
  aliases: [],
  *look(object, minor) {
    for (const part of typed(object, minor, "V1PersistentVolumeClaim")) yield* checkName(part);
    if (typed(object, minor, "V1PersistentVolumeClaim").some(({ map }) => given(map, "spec") === undefined))
      yield { span: object.kind, message: "A claim needs a spec that says how much, and how it is used" };
    for (const part of typed(object, minor, "V1PersistentVolumeClaimSpec")) {
      const entry = part.path.length === 1 ? given(object.map, "spec") : undefined;
      yield* checkAccessModes(part.map, entry?.key ?? headOf(part.map));
      yield* checkSize(part, entry?.key ?? headOf(part.map));
      yield* checkSource(part);
    }
  },
};

/** A StatefulSet's pods find the volumes of their claims by the names of the templates. */
function* checkName({ map, path }: Part): Generator<Finding> {
  const [metadata, entry] = [mapIn(map, "metadata"), given(map, "metadata")];
  if (path.at(-2) !== "volumeClaimTemplates" || !isComplete(map) || !isEmpty(metadata, "name")) return;
  if (metadata === undefined ? entry !== undefined : !isComplete(metadata)) return;
  yield { span: entry?.key ?? headOf(map), message: "A claim template needs a metadata.name for its volume" };
}

function* checkSize({ map }: Part, place: { readonly start: number; readonly end: number }): Generator<Finding> {
  const resources = given(map, "resources");
  const requests = given(mapIn(map, "resources"), "requests");
  const storage = filled(mapIn(map, "resources", "requests"), "storage");
  const isUnknown = [resources, requests].some((entry) => entry !== undefined && entry.value?.kind === "scalar");
  if (storage === undefined && !isUnknown)
    yield {
      span: (requests ?? resources)?.key ?? place,
      message: "A claim must say how much: write resources.requests.storage",
    };
  const amount = readQuantity(scalarIn(mapIn(map, "resources", "requests"), "storage")?.text ?? "");
  if (storage !== undefined && amount !== undefined && amount <= 0n)
    yield { span: spanOf(storage), message: "A claim must ask for more than nothing" };
}

/** From a claim itself, though not from a template, the server drops a lone dataSource that it does not know. */
function* checkSource({ map, path }: Part): Generator<Finding> {
  for (const field of ["dataSource", "dataSourceRef"]) {
    const source = mapIn(map, field);
    const kind = stringIn(source, "kind");
    const isDropped = path.length === 1 && field === "dataSource" && given(map, "dataSourceRef") === undefined;
    if (
      !isDropped &&
      source !== undefined &&
      kind !== undefined &&
      kind.text !== "PersistentVolumeClaim" &&
      isEmpty(source, "apiGroup")
    )
      yield { span: kind, message: `A ${kind.text} is of another API group: write its apiGroup` };
  }
}
