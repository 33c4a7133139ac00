/** What claims and volumes have in common. */
import type { Finding } from "../../model/finding";
import type { YamlMap } from "../../syntax/yaml/tree";
import { type Fields, given, itemsIn, mapIn, scalarsIn } from "./fields";
import { isEmpty, stringIn, textOr } from "./unsure";

/** One access mode at least; ReadWriteOncePod stands alone. */
export function* checkAccessModes(
  spec: YamlMap,
  place: { readonly start: number; readonly end: number },
): Generator<Finding> {
  const entry = given(spec, "accessModes");
  if (isEmpty(spec, "accessModes"))
    yield { span: entry?.key ?? place, message: "At least one access mode is needed, such as ReadWriteOnce" };
  const modes = scalarsIn(spec, "accessModes");
  const alone = modes.find(({ text }) => text === "ReadWriteOncePod");
  if (
    alone !== undefined &&
    modes.some(({ text }) => text !== "ReadWriteOncePod") &&
    modes.length === itemsIn(spec, "accessModes").length
  )
    yield { span: alone, message: "ReadWriteOncePod cannot be combined: one pod is all there can be" };
}

/** A claim's dataSource that the server drops without a word: neither a claim nor a snapshot. */
export function isDroppedSource(source: YamlMap): boolean {
  const [kind, group] = [stringIn(source, "kind")?.text, textOr(source, "apiGroup", "")];
  const isClaim = kind === "PersistentVolumeClaim" && group === "";
  return !isClaim && !(kind === "VolumeSnapshot" && group === "snapshot.storage.k8s.io");
}

/** Azure names its own disks by a path; blobs have an address. */
export function* checkAzureDisk(volume: Fields): Generator<Finding> {
  const disk = mapIn(volume, "azureDisk");
  const [uri, kind] = [stringIn(disk, "diskURI"), textOr(disk, "kind", "Shared")];
  const start = kind === "Managed" ? "/subscriptions/" : "https://";
  if (uri === undefined || uri.text === "" || kind === undefined || uri.text.startsWith(start)) return;
  yield { span: uri, message: `The URI of a disk of kind ${kind} starts with ${start}: correct it, or the kind` };
}

/** The path of an NFS export, in a volume of a pod or one of its own. */
export function* checkExport(volume: Fields): Generator<Finding> {
  const span = stringIn(mapIn(volume, "nfs"), "path");
  if (span === undefined || span.text === "" || span.text.startsWith("/")) return;
  yield { span, message: "The path of an NFS export starts with a slash" };
}
