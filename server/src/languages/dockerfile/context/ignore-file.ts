/** Which `.dockerignore` holds for a Dockerfile. */
import { memo } from "../../../model/memo";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { type IgnorePattern, readIgnoreFile } from "../../../syntax/dockerignore";

/** The file that is asked: the Dockerfile's own, else the context's. */
export function ignoreFileOf(snapshot: Snapshot, dockerfile: string, context: string): SourceFile | undefined {
  return snapshot.files.get(`${dockerfile}.dockerignore`) ?? snapshot.files.get(`${context}/.dockerignore`);
}

/** The patterns of a `.dockerignore`. */
export const patternsOf: (file: SourceFile) => readonly IgnorePattern[] = memo(({ text }) => readIgnoreFile(text));
