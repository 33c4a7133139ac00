/** Tests the packed product in a real VS Code: from inside the extension host, as a person would, and all in a browser. */
import { exitOnSignals } from "../../scripts/vscode/processes.mjs";
import { setUpBench } from "./bench.mjs";
import { runHostTests } from "./host.mjs";
import { Report } from "./report.mjs";
import { runViewTests } from "./view.mjs";
import { runWebTests } from "./web.mjs";

const minutesForAll = 10;

exitOnSignals();
const report = new Report();
setTimeout(() => {
  console.error(`Not finished after ${minutesForAll} minutes: ended.`);
  report.failed++;
  process.exit(report.end());
}, minutesForAll * 60_000);

try {
  const bench = await setUpBench();
  console.log(`VS Code ${bench.editor.version}`);
  await report.print("In the extension host", await runHostTests(bench));
  await report.print("In front of the editor", runViewTests(bench));
  await report.print("In a page without a server", runWebTests(bench));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  report.failed++;
}
process.exit(report.end());
