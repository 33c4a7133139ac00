/** What is known to be at a path. */
import { folders } from "../../../model/folders";
import type { Snapshot } from "../../../model/snapshot";
import { baseName, folderOf, type SourceFile } from "../../../model/source-file";
import { closest } from "../../../syntax/closest";
import { kustomizations } from "../kustomized";
import { placedObjects } from "../objects";

/**
 * Folders are told by the kustomization in them; `folder` is one without. `unknown` is what lies outside, cannot be read
 * or where nobody looked.
 */
export type Found = "file" | "kustomization" | "component" | "folder" | "nothing" | "unknown";

/** What is at a path, as far as the workspace's folders tell. */
export function foundAt(snapshot: Snapshot, path: string): Found {
  const { paths, roots } = snapshot;
  const root = roots.find((each) => path === each || path.startsWith(`${each}/`));
  if (root === undefined) return "unknown";
  if (paths.has(path)) return "file";
  const inside = kustomizations(paths).get(path);
  if (inside !== undefined) return kindIn(snapshot.files.get(inside));
  if (folders(paths).has(path)) return "folder";
  for (let folder = folderOf(path); folder.length > root.length; folder = folderOf(folder))
    if (paths.has(folder)) return "unknown";
  return "nothing";
}

function kindIn(file: SourceFile | undefined): Found {
  const kinds =
    file === undefined ? [] : placedObjects(file).flatMap(({ objects }) => objects.map(({ kind }) => kind.text));
  if (kinds[0] === "Component") return "component";
  return kinds[0] === "Kustomization" ? "kustomization" : "unknown";
}

/** The name that was probably meant, of what is in the same folder: files, and folders of kustomizations. */
export function meantName({ paths }: Snapshot, path: string): string | undefined {
  const folder = folderOf(path);
  const all = [...paths, ...kustomizations(paths).keys()].filter((other) => folderOf(other) === folder);
  return closest(baseName(path), all.map(baseName));
}
