/** What a source stands for in a build context. */
import { folders, pathsBelow } from "../../../model/folders";
import type { Snapshot } from "../../../model/snapshot";
import { prefixesOf } from "../../../syntax/dockerignore";
import type { Source } from "./sources";

/** The files that a source takes, counted from the context's root. */
export function filesOf(snapshot: Snapshot, context: string, source: Pick<Source, "path" | "glob">): readonly string[] {
  const all = pathsBelow(snapshot.paths, context);
  if (source.path === ".") return all;
  const { path, glob } = source;
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
