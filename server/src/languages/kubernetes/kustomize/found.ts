/** What is known to be at a path. */
import { memo } from "../../../model/memo";
import type { Snapshot } from "../../../model/snapshot";
import { baseName, folderOf } from "../../../model/source-file";
import { closest } from "../../../syntax/closest";
import { kustomizations } from "../kustomized";

/** `folder` is one without a kustomization; `unknown` is what lies outside or where nobody looked. */
export type Found = "file" | "kustomization" | "folder" | "nothing" | "unknown";

/** What is at a path, as far as the workspace's folders tell. */
export function foundAt({ paths, roots }: Snapshot, path: string): Found {
  const root = roots.find((each) => path === each || path.startsWith(`${each}/`));
  if (root === undefined) return "unknown";
  if (paths.has(path)) return "file";
  if (kustomizations(paths).has(path)) return "kustomization";
  if (foldersOf(paths).has(path)) return "folder";
  for (let folder = folderOf(path); folder.length > root.length; folder = folderOf(folder))
    if (paths.has(folder)) return "unknown";
  return "nothing";
}

/** The name that was probably meant, of what is in the same folder: files, and folders of kustomizations. */
export function meantName({ paths }: Snapshot, path: string): string | undefined {
  const folder = folderOf(path);
  const all = [...paths, ...kustomizations(paths).keys()].filter((other) => folderOf(other) === folder);
  return closest(baseName(path), all.map(baseName));
}

const foldersOf = memo((paths: Snapshot["paths"]): ReadonlySet<string> => {
  const folders = new Set<string>();
  for (const path of paths)
    for (let folder = folderOf(path); folder !== "" && !folders.has(folder); folder = folderOf(folder))
      folders.add(folder);
  return folders;
});
