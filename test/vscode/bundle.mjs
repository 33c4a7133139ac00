/** Turns the TypeScript of the tests into programs under artifacts/. */
import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { artifacts, root } from "./places.mjs";

/** A new folder of the test extension, whose test module is `test.js`. */
export async function bundleHostTests() {
  const folder = join(artifacts, "vscode-host");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await copyFile(join(root, "test/vscode/host/package.json"), join(folder, "package.json"));
  await bundle("host/index.ts", join(folder, "test.js"), "cjs");
  return folder;
}

/** The module that runs the view tests. */
export async function bundleViewTests() {
  const file = join(artifacts, "vscode-view", "test.mjs");
  await bundle("view/index.ts", file, "esm");
  return file;
}

/**
 * @param {string} entry
 * @param {string} outfile
 * @param {"cjs" | "esm"} format
 */
async function bundle(entry, outfile, format) {
  const entryPoints = [join(root, "test/vscode", entry)];
  await build({
    entryPoints,
    outfile,
    format,
    bundle: true,
    platform: "node",
    target: "node20",
    sourcemap: "inline",
    external: ["vscode", "playwright-core"],
  });
}
