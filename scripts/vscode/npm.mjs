/** Installing npm packages without running any of their scripts. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./processes.mjs";

// An engine that does not match is expected: the editor runs under a Node of its own.
const flags = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--no-engine-strict"];

/**
 * Installs packages, given as name@version, into a folder.
 * @param {string} folder
 * @param {...string} packages
 */
export async function installPackages(folder, ...packages) {
  await writeFile(join(folder, "package.json"), '{ "private": true }\n');
  await npm(folder, "install", ...packages);
}

/**
 * Installs what a package in a folder needs at run time, as its lock file says.
 * @param {string} folder
 */
export async function installDependencies(folder) {
  // Not "ci": the lock files that the editors carry leave out a few indirect packages, which "ci" refuses.
  await npm(folder, "install", "--omit=dev");
}

/**
 * @param {string} cwd
 * @param {...string} args
 */
async function npm(cwd, ...args) {
  await run("npm", [...args, ...flags], { cwd, shell: process.platform === "win32" });
}
