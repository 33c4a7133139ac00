/** What the names on a command line stand for. */
import { stat } from "node:fs/promises";
import type { Reading } from "../../lsp/host";
import { unread } from "../decode";
import { nodeFiles } from "../node/files";
import { enginePath, isWithin } from "./paths";

/** Something the user named; whatever is no folder counts as a file, be it there or not. */
export interface Target {
  readonly path: string;
  readonly isFolder: boolean;
}

/** The targets of names as the user wrote them. */
export function targetsOf(cwd: string, names: readonly string[]): Promise<readonly Target[]> {
  return Promise.all(
    names.map(async (name) => {
      const path = enginePath(cwd, name);
      return { path, isFolder: await isFolder(path) };
    }),
  );
}

/** The workspace's folders: the working directory, unless that is a whole disk, and the named folders outside it. */
export function rootsOf(cwd: string, folders: readonly string[]): readonly string[] {
  const roots = /^([a-z]:)?\/$/i.test(cwd) ? [] : [cwd];
  return [...roots, ...folders.filter((folder) => !roots.some((root) => isWithin(root, folder)))];
}

/** The text of a file that was named; one that is not there is damaged like one that cannot be read. */
export async function readNamed(path: string): Promise<Reading> {
  const reading = await nodeFiles.read(path);
  if (reading !== undefined) return reading;
  return unread((await exists(path)) ? "it is neither a file nor a folder" : "there is no such file or folder");
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (known) => known.isDirectory(),
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
