/** Runs the host tests in the desktop VS Code, which is downloaded into the cache. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { downloadAndUnzipVSCode, runTests, runVSCodeCommand } from "@vscode/test-electron";
import { cacheFolder, temporaryFolder } from "../../scripts/vscode/folders.mjs";
import { editions } from "../../scripts/vscode/pins.mjs";
import { copyOfExamples } from "./bench.mjs";
import { bundleHostTests } from "./bundle.mjs";
import { readResults } from "./host.mjs";
import { product } from "./places.mjs";
import { Report } from "./report.mjs";

mkdirSync(cacheFolder, { recursive: true });
const [newest] = editions;
const download = { version: newest.vscode, cachePath: join(cacheFolder, "vscode-desktop") };
const data = temporaryFolder();
const profile = [`--user-data-dir=${join(data, "user")}`, `--extensions-dir=${join(data, "extensions")}`];
const extensionDevelopmentPath = await bundleHostTests();
const report = new Report();

try {
  const vscodeExecutablePath = await downloadAndUnzipVSCode(download);
  await runVSCodeCommand(["--install-extension", product, ...profile], download);
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath,
    extensionTestsPath: join(extensionDevelopmentPath, "test.js"),
    launchArgs: [copyOfExamples(), ...profile],
  });
  await printResults();
} catch (error) {
  await printResults();
  console.error(error instanceof Error ? error.message : error);
  report.failed = Math.max(report.failed, 1);
}
process.exit(report.end());

async function printResults() {
  await report.print("In the desktop VS Code", readResults(extensionDevelopmentPath));
}
