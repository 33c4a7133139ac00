/** Shows what Portolan does: builds it, checks the examples, and opens them in a VS Code that has it. */
import { once } from "node:events";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installedEditor } from "./vscode/editor.mjs";
import { temporaryFolder } from "./vscode/folders.mjs";
import { exitOnSignals, run, start } from "./vscode/processes.mjs";
import { programOnPath } from "./vscode/programs.mjs";
import { installExtension, startServer } from "./vscode/server.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const examples = join(root, "examples");
const printed = /** @type {const} */ ({ cwd: root, stdio: "inherit" });

exitOnSignals();
try {
  await run(process.execPath, ["scripts/build.mjs"], printed);
  await checkExamples();
  const code = programOnPath("code");
  await (code ? openIn(code) : serve());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function checkExamples() {
  const child = start(process.execPath, ["dist/node/portolan.js", "check", "examples"], printed);
  await once(child, "close"); // its exit code says that there are problems, which is what the examples are for
}

/** @param {string} code the user's own VS Code */
async function openIn(code) {
  await run(code, ["--new-window", `--extensionDevelopmentPath=${root}`, examples], printed);
  console.log("\nVS Code shows the examples with Portolan in a window of its own.");
}

async function serve() {
  console.log("\nThere is no `code` on PATH, so a VS Code is served to the browser instead.");
  await run(process.execPath, ["scripts/package.mjs"], { cwd: root });
  const editor = await installedEditor();
  const dataFolder = temporaryFolder();
  await installExtension(editor, dataFolder, join(root, "dist", "portolan.vsix"));
  const log = join(root, "artifacts", "vscode-server.log");
  const server = await startServer({ editor, dataFolder, log });
  console.log(`\nVS Code ${editor.version} with Portolan: ${server.page(examples)}\nPress Ctrl-C to stop it.`);
  await server.ended;
  throw new Error(`The served VS Code ended; see ${log}.`);
}
