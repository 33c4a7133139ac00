/** The user's own notes: Markdown and plain text in the folders that the settings name. */
import type { Language } from "../../model/language";
import type { Snapshot } from "../../model/snapshot";
import { around } from "./around";
import { complete } from "./complete";
import { conceptAt, definitions, references, refuseName } from "./names";
import { folds, outline } from "./outline";

/** Notes have no rules: nobody is told how to write for themselves. */
export const notesLanguage: Language = {
  id: "notes",
  claims: (file, snapshot) => isNotePath(file.path, snapshot),
  rules: [],
  conceptAt,
  definitions,
  references,
  complete,
  outline,
  around,
  folds,
  refuseName,
};

/** True for a path in one of the folders of notes, which count from each workspace folder. */
export function isNotePath(path: string, snapshot: Pick<Snapshot, "roots" | "settings">): boolean {
  if (!/\.(?:md|markdown|txt)$/i.test(path)) return false;
  const folders = snapshot.settings.notesFolders.map((folder) => folder.replace(/^(?:\.?\/)+|\/+$/g, ""));
  return snapshot.roots.some((root) => folders.some((folder) => path.startsWith(`${root}/${folder}/`)));
}
