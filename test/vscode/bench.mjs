/** The test bench: a served VS Code with the packed product installed, and copies of the examples to work on. */
import { cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { installedEditor } from "../../scripts/vscode/editor.mjs";
import { temporaryFolder } from "../../scripts/vscode/folders.mjs";
import { installedBrowser } from "../../scripts/vscode/programs.mjs";
import { installExtension, startServer } from "../../scripts/vscode/server.mjs";
import { artifacts, examples, product } from "./places.mjs";

/**
 * @typedef {object} Bench
 * @property {import("../../scripts/vscode/editor.mjs").Editor} editor
 * @property {import("../../scripts/vscode/server.mjs").Server} server
 * @property {string} browser
 * @property {string} installed the folder that the product was unpacked into
 */

/** @returns {Promise<Bench>} */
export async function setUpBench() {
  if (!existsSync(product)) throw new Error(`${product} is missing. Make it with \`npm run package\`.`);
  const editor = await installedEditor();
  const browser = await installedBrowser();
  const dataFolder = temporaryFolder();
  await installExtension(editor, dataFolder, product);
  const log = join(artifacts, "vscode-server.log");
  const server = await startServer({ editor, dataFolder, log, forTests: true });
  return { editor, browser, server, installed: installedIn(dataFolder) };
}

/** @param {string} dataFolder */
function installedIn(dataFolder) {
  const folder = join(dataFolder, "extensions");
  const name = readdirSync(folder).find((entry) => entry.startsWith("portolan."));
  if (name === undefined) throw new Error(`${product} was not installed into ${folder}.`);
  return join(folder, name);
}

/** A folder that tests may write to. */
export function copyOfExamples() {
  const folder = join(temporaryFolder(), "examples");
  cpSync(examples, folder, { recursive: true });
  return folder;
}
