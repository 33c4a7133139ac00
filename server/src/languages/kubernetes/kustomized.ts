/** Which files a kustomization may complete before the API server sees their objects. */
import { memo } from "../../model/memo";
import type { Snapshot } from "../../model/snapshot";
import { folderOf, type SourceFile } from "../../model/source-file";

/** True for a file with a kustomization beside it or in a folder above. */
export function isKustomized({ path }: SourceFile, snapshot: Snapshot): boolean {
  const folders = kustomizations(snapshot);
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) if (folders.has(folder)) return true;
  return false;
}

const kustomizations = memo(
  ({ paths, files }: Snapshot): ReadonlySet<string> =>
    new Set([...paths, ...files.keys()].filter((path) => /\/kustomization(?:\.ya?ml)?$/i.test(path)).map(folderOf)),
);
