/** Which files a kustomization may complete before the API server sees their objects. */
import { memo } from "../../model/memo";
import type { Snapshot } from "../../model/snapshot";
import { folderOf, type SourceFile } from "../../model/source-file";
import { isKustomization } from "./kustomize/file";

/** True for a file with a kustomization beside it or in a folder above. */
export function isKustomized({ path }: SourceFile, snapshot: Snapshot): boolean {
  const folders = kustomizations(snapshot.paths);
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) if (folders.has(folder)) return true;
  return false;
}

/** The kustomizations among some paths, by the folder they are in. */
export const kustomizations = memo(
  (paths: Snapshot["paths"]): ReadonlyMap<string, string> =>
    new Map([...paths].filter(isKustomization).map((path) => [folderOf(path), path])),
);
