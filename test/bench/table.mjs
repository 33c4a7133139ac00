/** Several runs of two servers on files of several sizes, as a Markdown table. */
import { measure } from "./measure.mjs";
import { middle } from "./median.mjs";

/**
 * Ours first. The rounds of a run are per server, so that a slow one does not take all day.
 * @typedef {{ title: string, servers: readonly import("./measure.mjs").Server[],
 *   file: import("./measure.mjs").Subject, textOf: (lines: number) => string, note?: string,
 *   sizes: readonly { lines: number, runs: number, rounds: readonly number[] }[] }} Bench
 */

/** @param {Bench} bench */
export async function printTable({ title, servers, file, sizes, textOf, note }) {
  console.log(`\n## ${title}\n`);
  console.log(`| lines | figure | ${servers.map(({ name }) => name).join(" | ")} | ratio |\n|---:|---|---:|---:|---:|`);
  for (const { lines, runs, rounds } of sizes) {
    const text = textOf(lines);
    const columns = [];
    for (const [at, server] of servers.entries())
      columns.push(await medianRun(runs, () => measure(server, file, text, rounds[at] ?? 0)));
    for (const row of rows(lines, columns)) console.log(row);
  }
  if (note !== undefined) console.log(`\n${note}`);
}

/** The middle of several runs, figure by figure. @param {number} runs @param {() => ReturnType<typeof measure>} run */
async function medianRun(runs, run) {
  const all = [];
  for (let n = 0; n < runs; n++) all.push(await run());
  return Object.fromEntries(
    Object.keys(all[0] ?? {}).map((name) => [name, middle(all.map((figures) => figures[name] ?? 0))]),
  );
}

/** @param {number} lines @param {readonly Record<string, number>[]} columns */
function rows(lines, [ours = {}, theirs = {}]) {
  return Object.entries(ours).map(([name, x]) => {
    const [y, unit] = [theirs[name] ?? 0, name === "memory" ? "MB" : "ms"];
    const ratio = (x / Math.max(y, 0.01)).toFixed(2);
    return `| ${lines} | ${name} | ${x.toFixed(1)} ${unit} | ${y.toFixed(1)} ${unit} | ${ratio} |`;
  });
}
