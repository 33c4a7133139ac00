/** The folders of a workspace, which are known by the files in them. */
import { memo } from "./memo";
import type { Snapshot } from "./snapshot";
import { folderOf } from "./source-file";

/** Every folder above one of the paths, without a slash at its end. */
export const folders = memo((paths: ReadonlySet<string>): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const path of paths)
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
      const folder = path.slice(0, at);
      if (found.has(folder)) break;
      found.add(folder);
    }
  return found;
});

const below = memo((paths: ReadonlySet<string>) => {
  const known = new Map<string, readonly string[]>();
  return (folder: string): readonly string[] => {
    const found = known.get(folder) ?? relativePaths(paths, `${folder}/`);
    known.set(folder, found);
    return found;
  };
});

/** The paths below a folder, counted from it; the same list each time. */
export function pathsBelow(paths: ReadonlySet<string>, folder: string): readonly string[] {
  return below(paths)(folder);
}

function relativePaths(paths: ReadonlySet<string>, start: string): readonly string[] {
  return [...paths].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
}

/** The folders a file is in, the nearest first, up to the workspace's folder; none for a file outside of it. */
export function* foldersAbove({ roots }: Pick<Snapshot, "roots">, path: string): Generator<string> {
  if (!roots.some((root) => path.startsWith(`${root}/`))) return;
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) {
    yield folder;
    if (roots.includes(folder)) return;
  }
}
