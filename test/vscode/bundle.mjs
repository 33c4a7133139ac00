/** Turns the TypeScript of the tests into programs under artifacts/. */
import { readdirSync, readFileSync } from "node:fs";
import { copyFile, mkdir, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { build } from "esbuild";
import { artifacts, examples, root } from "./places.mjs";

/** A new folder of the test extension, whose test module is `test.js`. */
export async function bundleHostTests() {
  const folder = await extensionFolder("host");
  await bundle("host/index.ts", join(folder, "test.js"), "cjs");
  return folder;
}

/** A new folder of the extension that holds the examples. */
export async function bundleWebFiles() {
  const folder = await extensionFolder("web");
  await bundle("web/files.ts", join(folder, "extension.js"), "cjs", { examples: JSON.stringify(exampleFiles()) });
  return folder;
}

/** @param {string} name */
async function extensionFolder(name) {
  const folder = join(artifacts, `vscode-${name}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await copyFile(join(root, "test/vscode", name, "package.json"), join(folder, "package.json"));
  return folder;
}

/** The texts of the examples by their paths, which begin with `/examples/`. */
function exampleFiles() {
  const entries = readdirSync(examples, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = paths.map((path) => [
    `/examples/${relative(examples, path).replaceAll("\\", "/")}`,
    readFileSync(path, "utf8"),
  ]);
  return Object.fromEntries(texts);
}

/** The module that runs the view tests, or those in a page without a server. */
export async function bundleViewTests(kind = "view") {
  const file = join(artifacts, `vscode-${kind}-tests`, "test.mjs");
  await bundle(`${kind}/index.ts`, file, "esm");
  return file;
}

/**
 * @param {string} entry
 * @param {string} outfile
 * @param {"cjs" | "esm"} format
 * @param {Readonly<Record<string, string>>} [define] constants that the program takes for granted, as JSON
 */
async function bundle(entry, outfile, format, define = {}) {
  const entryPoints = [join(root, "test/vscode", entry)];
  await build({
    entryPoints,
    outfile,
    format,
    define,
    bundle: true,
    platform: "node",
    target: "node20",
    sourcemap: "inline",
    external: ["vscode", "playwright-core"],
  });
}
