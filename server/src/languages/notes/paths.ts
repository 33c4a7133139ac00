/** Which files are notes. */
import type { Snapshot } from "../../model/snapshot";

/** True for a path in one of the folders of notes, which count from each workspace folder. */
export function isNotePath(path: string, snapshot: Pick<Snapshot, "roots" | "settings">): boolean {
  if (!/\.(?:md|markdown|txt)$/i.test(path)) return false;
  const folders = snapshot.settings.notesFolders.map((folder) => folder.replace(/^(?:\.?\/)+|\/+$/g, ""));
  return snapshot.roots.some((root) => folders.some((folder) => path.startsWith(`${root}/${folder}/`)));
}
