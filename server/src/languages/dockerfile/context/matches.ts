/** What a source stands for in a build context. */
import { folders, pathsBelow } from "../../../model/folders";
import { memo } from "../../../model/memo";
import type { Snapshot } from "../../../model/snapshot";
import { prefixesOf } from "../../../syntax/dockerignore";
import type { Source } from "./sources";

/** The files that a source takes, counted from the context's root. */
export function filesOf(snapshot: Snapshot, context: string, source: Pick<Source, "path" | "glob">): readonly string[] {
  const known = answers(snapshot.paths);
  const key = `${context}\n${source.path}`;
  const files = known.get(key) ?? matching(pathsBelow(snapshot.paths, context), source);
  if (known.size >= mostAnswers) known.clear();
  known.set(key, files);
  return files;
}

/** Paths stay the same while somebody types, so that a keystroke asks about its own source only. */
const answers = memo((_paths: Snapshot["paths"]) => new Map<string, readonly string[]>());

const mostAnswers = 1000;

function matching(all: readonly string[], { path, glob }: Pick<Source, "path" | "glob">): readonly string[] {
  if (path === ".") return all;
  if (glob === undefined) return all.filter((file) => file === path || file.startsWith(`${path}/`));
  return all.filter((file) => prefixesOf(file).some(glob));
}

/** True when a plain path is a file or a folder, or lies in a folder that nobody looked into. */
export function exists(snapshot: Snapshot, context: string, { path, glob }: Pick<Source, "path" | "glob">): boolean {
  if (path === ".") return true;
  if (glob !== undefined) return filesOf(snapshot, context, { path, glob }).length > 0;
  if (folders(snapshot.paths).has(`${context}/${path}`)) return true;
  return prefixesOf(path).some((prefix) => snapshot.paths.has(`${context}/${prefix}`));
}
