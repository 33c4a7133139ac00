/** The folders a Dockerfile is built in, as far as the workspace tells. */
import { memo } from "../../../model/memo";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { type Contexts, contextsOf } from "../../../schema/builds";
import { exists } from "./matches";
import { type Source, sources } from "./sources";

/**
 * The contexts that a Compose or Bake file names; else of the folders from the Dockerfile's up to the workspace's those
 * that hold the most of what it copies. None where none of them holds anything, or where the file is no file of a workspace.
 */
export function likelyContexts(snapshot: Snapshot, file: SourceFile): readonly string[] {
  const contexts = file.path.includes("#") ? undefined : contextsOf(snapshot, file.path);
  if (contexts === undefined) return none;
  const verdict = verdictOf(file);
  if (verdict.contexts !== contexts || verdict.paths !== snapshot.paths) {
    verdict.likely = contexts.named ? contexts.folders : fullest(snapshot, contexts.folders, sources(file));
    verdict.contexts = contexts;
    verdict.paths = snapshot.paths;
  }
  return verdict.likely;
}

/** The newest answer about a file, with what it was made of. */
interface Verdict {
  contexts: Contexts | undefined;
  paths: Snapshot["paths"] | undefined;
  likely: readonly string[];
}

const none: readonly string[] = [];

const verdictOf = memo((_file: SourceFile): Verdict => ({ contexts: undefined, paths: undefined, likely: none }));

function fullest(snapshot: Snapshot, folders: readonly string[], all: readonly Source[]): readonly string[] {
  const counts = folders.map((folder) => held(snapshot, folder, all));
  const most = Math.max(...counts);
  return most === 0 ? none : folders.filter((_, index) => counts[index] === most);
}

/** The root itself is found in every folder and proves nothing. */
function held(snapshot: Snapshot, folder: string, all: readonly Source[]): number {
  return all.filter((source) => source.path !== "." && exists(snapshot, folder, source)).length;
}
