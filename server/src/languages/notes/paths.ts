/** Which files are the user's notes. */
import type { Snapshot } from "../../model/snapshot";

/** True for a path in one of the folders of notes, which count from each workspace folder. */
export function isNotePath(path: string, snapshot: Pick<Snapshot, "roots" | "settings">): boolean {
  if (!isNoteName(path)) return false;
  const folders = snapshot.settings.notesFolders.map((folder) => folder.replace(/^(?:\.?\/)+|\/+$/g, ""));
  return snapshot.roots.some((root) => folders.some((folder) => path.startsWith(`${root}/${folder}/`)));
}

/** True for the names that notes have. */
export function isNoteName(path: string): boolean {
  return /\.(?:md|markdown|txt)$/i.test(path);
}
