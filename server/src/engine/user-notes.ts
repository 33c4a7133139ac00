/** The user's own notes, found across the workspace. */
import { notesLanguage } from "../languages/notes";
import { aboutConcept, type UserNote } from "../languages/notes/about";
import type { Concept } from "../model/concept";
import { memo } from "../model/memo";
import type { Snapshot } from "../model/snapshot";
import type { SourceFile } from "../model/source-file";
import { languageOf } from "./language-of";

/** The files of notes, by path. */
export const noteFiles = memo((snapshot: Snapshot): readonly SourceFile[] =>
  [...snapshot.files.values()]
    .filter((file) => languageOf(snapshot, file) === notesLanguage)
    .sort((a, b) => (a.path < b.path ? -1 : 1)),
);

/** What the user wrote about a concept, best first, without what is written in the file at `reading`. */
export function userNotesAbout(
  snapshot: Snapshot,
  concept: Pick<Concept, "key" | "terms">,
  reading?: string,
): readonly UserNote[] {
  return aboutConcept(
    noteFiles(snapshot).filter((file) => file.path !== reading),
    concept,
  );
}
