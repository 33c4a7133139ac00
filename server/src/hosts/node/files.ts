/** The files of a disk. */
import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { skippedFolders } from "../../engine/interesting";
import type { Found, Reading, WorkspaceFiles } from "../../lsp/host";
import type { NewFile } from "../../model/source-file";
import { decode, sizeLimit, tooLarge, unread } from "../decode";
import { packedLimit, unpackedFiles } from "../unpack";

/** Paths are absolute with forward slashes, on Windows too. */
export const nodeFiles = { walk, read, unpack } satisfies WorkspaceFiles;

/** Folders behind links are not entered, so a walk always ends; they, links to files and skipped folders are found by name. */
async function* walk(root: string): AsyncGenerator<Found> {
  const folders = [root];
  const atOnce = 16;
  while (folders.length > 0) {
    for (const found of (await Promise.all(folders.splice(-atOnce).map(list))).flat()) {
      if (found.folder) folders.push(found.path);
      else yield found;
    }
  }
}

async function read(path: string, limit = sizeLimit): Promise<Reading | undefined> {
  try {
    const { size, isFile } = await kindOf(path);
    if (!isFile) return undefined;
    return size > limit ? tooLarge : decode(await readFile(path), limit);
  } catch (error) {
    return isMissing(error) ? undefined : unread(reason(error));
  }
}

async function unpack(path: string): Promise<readonly NewFile[]> {
  try {
    const { size, isFile } = await kindOf(path);
    return isFile && size <= packedLimit ? unpackedFiles(path, await readFile(path)) : [];
  } catch {
    return [];
  }
}

type Listed = Found & { readonly folder?: boolean };

async function list(path: string): Promise<readonly Listed[]> {
  try {
    const entries = await readdir(`${path}/`, { withFileTypes: true });
    return (await Promise.all(entries.map((entry) => listed(path, entry)))).flat();
  } catch (error) {
    if (codeOf(error) === "ENOTDIR") return [{ path }];
    return isMissing(error) ? [] : [{ path, trouble: `cannot be read: ${reason(error)}` }];
  }
}

async function listed(folder: string, entry: Dirent): Promise<readonly Listed[]> {
  const path = `${folder}/${entry.name}`;
  if (entry.isDirectory()) return [skippedFolders.has(entry.name) ? { path } : { path, folder: true }];
  if (entry.isSymbolicLink()) return (await leadsSomewhere(path)) ? [{ path }] : [];
  return entry.isFile() ? [{ path }] : [];
}

async function leadsSomewhere(path: string): Promise<boolean> {
  try {
    await kindOf(path);
    return true;
  } catch {
    return false;
  }
}

async function kindOf(path: string): Promise<{ readonly size: number; readonly isFile: boolean }> {
  const known = await stat(path);
  return { size: known.size, isFile: known.isFile() };
}

function isMissing(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes(codeOf(error));
}

function reason(error: unknown): string {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: "permission denied",
    EPERM: "permission denied",
    ELOOP: "its links lead in a circle",
    EMFILE: "too many files are open",
  };
  return reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
