/** VS Code served to a browser on this machine: starting and stopping it, its settings and its extensions. */
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { run, start, stop } from "./processes.mjs";
import { quietSettings } from "./settings.mjs";

const secondsToStart = 30;

/**
 * @typedef {object} Server
 * @property {string} authority host and port, as in `vscode-remote://AUTHORITY/path`
 * @property {(folder: string) => string} page the address of the editor with that folder open; it holds a secret
 * @property {(settings: import("./settings.mjs").Settings) => Promise<void>} set lets these settings win over the
 *   quiet ones; at once, if the editor follows settings
 * @property {Promise<void>} ended
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a server on a free port, which only this machine reaches and only with its secret, and waits until it answers.
 * @param {object} options
 * @param {import("./editor.mjs").Editor} options.editor
 * @param {string} options.dataFolder user settings, extensions and state; two servers never share one
 * @param {string} options.log the file that receives what the server prints
 * @param {boolean} [options.forTests] lets a page run the tests of an extension
 * @returns {Promise<Server>}
 */
export async function startServer({ editor, dataFolder, log, forTests = false }) {
  await writeSettings(dataFolder, "User", quietSettings);
  await writeSettings(dataFolder, "Machine", {}); // a file that appears later is noticed late
  const token = randomUUID();
  await writeFile(join(dataFolder, "token"), token, { mode: 0o600 });
  const child = start(editor.node, [editor.server, ...serverArguments(dataFolder, forTests)], { env: environment() });
  await mkdir(dirname(log), { recursive: true });
  const file = createWriteStream(log);
  for (const stream of [child.stdout, child.stderr]) stream?.pipe(file, { end: false });
  const authority = `127.0.0.1:${await listeningPort(child, log)}`;
  return {
    authority,
    page: (folder) => `http://${authority}/?tkn=${token}&folder=${encodeURIComponent(folder)}`,
    set: (settings) => writeSettings(dataFolder, "Machine", settings),
    ended: new Promise((resolve) => child.once("exit", () => resolve())),
    stop: () => stop(child),
  };
}

/**
 * Installs a packed extension for servers with that data folder.
 * @param {import("./editor.mjs").Editor} editor
 * @param {string} dataFolder
 * @param {string} vsix
 */
export async function installExtension(editor, dataFolder, vsix) {
  await run(editor.node, [editor.server, "--install-extension", vsix, "--server-data-dir", dataFolder], {
    env: environment(),
  });
}

/**
 * @param {string} dataFolder
 * @param {boolean} forTests
 */
function serverArguments(dataFolder, forTests) {
  const quiet = ["--accept-server-license-terms", "--disable-workspace-trust", "--telemetry-level", "off"];
  const place = ["--host", "127.0.0.1", "--port", "0", "--server-data-dir", dataFolder];
  const secret = ["--connection-token-file", join(dataFolder, "token")];
  return [...quiet, ...place, ...secret, ...(forTests ? ["--enable-smoke-test-driver"] : [])];
}

/** No extension gallery: nothing is looked up on the network. */
function environment() {
  return { ...process.env, EXTENSIONS_GALLERY: "{}" };
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {string} log
 * @returns {Promise<number>}
 */
function listeningPort(child, log) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ what) => reject(new Error(`VS Code's server ${what}; see ${log}.`));
    setTimeout(() => fail(`did not start within ${secondsToStart} s`), secondsToStart * 1000).unref();
    child.once("error", (error) => fail(`cannot be run (${error.message})`));
    child.once("exit", (code) => fail(`ended with exit code ${code}`));
    let output = "";
    child.stdout?.on("data", (bytes) => {
      output += bytes;
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (port) resolve(Number(port));
    });
  });
}

/**
 * A running editor follows changes of the machine's settings, but reads the user's only when it is opened.
 * @param {string} dataFolder
 * @param {"User" | "Machine"} scope
 * @param {import("./settings.mjs").Settings} settings
 */
async function writeSettings(dataFolder, scope, settings) {
  const folder = join(dataFolder, "data", scope);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "settings.json"), JSON.stringify(settings, undefined, 2));
}
