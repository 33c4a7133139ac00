/** Folders outside the package: the cache that survives a run, and temporary ones that do not. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const cacheFolder = resolve(process.env.PORTOLAN_CACHE || join(homedir(), ".cache", "portolan"));

/**
 * The cached folder of that name, filled first when it is missing.
 * It appears whole or not at all, so a run that fails or is interrupted leaves nothing half done.
 * @param {string} name
 * @param {(folder: string) => Promise<void>} fill
 */
export async function cached(name, fill) {
  const folder = join(cacheFolder, name);
  if (existsSync(folder)) return folder;
  await mkdir(cacheFolder, { recursive: true });
  const draft = temporaryFolder(cacheFolder);
  try {
    await fill(draft);
    await rename(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // otherwise another run was faster
  }
  return folder;
}

/** A new folder that is removed when this process ends. */
export function temporaryFolder(parent = tmpdir()) {
  const folder = mkdtempSync(join(parent, "portolan-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
