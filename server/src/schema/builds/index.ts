/** The build contexts of a workspace's Dockerfiles. */
import { interning, memo } from "../../model/memo";
import type { Snapshot } from "../../model/snapshot";
import { folderOf, type SourceFile } from "../../model/source-file";
import { bakeBuilds, isBakePath } from "./bake";
import type { Build } from "./build";
import { composeBuilds, isComposePath } from "./compose";

/** Folders a Dockerfile may be built in. */
export interface Contexts {
  readonly folders: readonly string[];
  /** True where a Compose or Bake file says so; otherwise any of the folders may be the one. */
  readonly named: boolean;
}

/** Nothing for a file outside the workspace's folders, whose surroundings nobody knows. */
export function contextsOf(snapshot: Snapshot, path: string): Contexts | undefined {
  const named = namedContexts(buildFiles(snapshot)).get(path);
  if (named !== undefined) return named;
  const root = snapshot.roots.filter((each) => path.startsWith(`${each}/`)).sort(byLength)[0];
  return root === undefined ? undefined : foldersBetween(snapshot.roots)(root, folderOf(path));
}

const intern = interning<SourceFile>();

/** The Compose and Bake files: one and the same list while none of them changes. */
function buildFiles(snapshot: Snapshot): readonly SourceFile[] {
  return buildFilesIn(snapshot.files);
}

const buildFilesIn = memo((files: Snapshot["files"]) =>
  intern([...files.values()].filter(({ path }) => isComposePath(path) || isBakePath(path))),
);

const buildsIn = memo((file: SourceFile): readonly Build[] =>
  isBakePath(file.path) ? bakeBuilds(file) : composeBuilds(file),
);

const namedContexts = memo((files: readonly SourceFile[]): ReadonlyMap<string, Contexts> => {
  const folders = new Map<string, string[]>();
  for (const { context, dockerfile } of files.flatMap(buildsIn)) {
    const list = folders.get(dockerfile) ?? [];
    if (!list.includes(context)) list.push(context);
    folders.set(dockerfile, list);
  }
  return new Map([...folders].map(([path, list]) => [path, { folders: list, named: true }]));
});

/** From the Dockerfile's own folder up to the workspace's; the same object each time. */
const foldersBetween = memo((_roots: readonly string[]) => {
  const known = new Map<string, Contexts>();
  return (root: string, own: string): Contexts => {
    const contexts = known.get(own) ?? { folders: upTo(root, own), named: false };
    known.set(own, contexts);
    return contexts;
  };
});

function upTo(root: string, own: string): readonly string[] {
  const found: string[] = [];
  for (let folder = own; folder.length >= root.length; folder = folderOf(folder)) found.push(folder);
  return found;
}

function byLength(a: string, b: string): number {
  return b.length - a.length;
}
