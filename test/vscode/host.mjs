/** Runs the host tests: the editor in the browser loads the test extension and reports its end to the page. */
import { createWriteStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { copyOfExamples } from "./bench.mjs";
import { bundleHostTests } from "./bundle.mjs";

const secondsForAll = 240;

/**
 * @param {import("./bench.mjs").Bench} bench
 * @returns {Promise<readonly import("./suite.ts").Result[]>}
 */
export async function runHostTests({ server, browser }) {
  const folder = await bundleHostTests();
  const begin = Date.now();
  const exitCode = await exitCodeIn(browser, testAddress(server, folder), join(folder, "console.log"));
  const results = readResults(folder);
  if (exitCode === 0 || results.some((result) => result.error)) return results;
  const error = `The extension host ${exitCode === undefined ? "did not end" : "failed outside the tests"}; see ${folder}/console.log.`;
  return [
    ...results,
    { name: "the host tests run to their end", milliseconds: Date.now() - begin, error, again: false },
  ];
}

/**
 * The results that the test module left next to itself.
 * @param {string} folder
 * @returns {readonly import("./suite.ts").Result[]}
 */
export function readResults(folder) {
  const file = join(folder, "results.jsonl");
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/**
 * @param {import("../../scripts/vscode/server.mjs").Server} server
 * @param {string} folder
 */
function testAddress(server, folder) {
  const remote = `vscode-remote://${server.authority}${folder}`;
  const payload = [
    ["extensionDevelopmentPath", remote],
    ["extensionTestsPath", `${remote}/test.js`],
  ];
  return `${server.page(copyOfExamples())}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/**
 * The code that the test run ends with; undefined when it does not end in time.
 * @param {string} executablePath
 * @param {string} address
 * @param {string} log the file that receives what the editor's console shows
 * @returns {Promise<number | undefined>}
 */
async function exitCodeIn(executablePath, address, log) {
  const browser = await chromium.launch({ executablePath });
  const file = createWriteStream(log);
  try {
    const page = await browser.newPage();
    const exitCode = new Promise((resolve) => page.exposeFunction("codeAutomationExit", resolve));
    await page.exposeFunction("codeAutomationLog", (/** @type {unknown[]} */ ...entry) =>
      file.write(`${JSON.stringify(entry)}\n`),
    );
    await page.goto(address);
    const limit = new Promise((resolve) => setTimeout(resolve, secondsForAll * 1000).unref());
    return await Promise.race([exitCode, limit]);
  } finally {
    await browser.close();
    file.end();
  }
}
