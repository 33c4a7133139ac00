/** Work on single files ahead of the answers about all of them. */
import type { Snapshot } from "../model/snapshot";
import type { SourceFile } from "../model/source-file";
import { languageOf } from "./language-of";

/** Works out what others may know of a file, so that the first answer about a workspace does not have to for all its files at once. */
export function prepare(snapshot: Snapshot, file: SourceFile): void {
  languageOf(snapshot, file)?.prepare?.(file);
}
