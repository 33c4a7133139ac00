/** The bench of workspaces: many manifests checked at once beside the peers that check folders, and edited through the server. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { middle } from "./median.mjs";
import { ourProgram, ours, peers } from "./servers.mjs";
import { edited } from "./workspace-edit.mjs";
import { lastApp, writeManifests } from "./workspace-files.mjs";

const runs = 3;
const checked = 1_000;
const indexed = 10_000;

/**
 * Programs that check a folder, ours first. Those that npm does not have are compared where somebody installed them.
 * @type {readonly { name: string, command: (folder: string) => readonly string[] }[]}
 */
const checkers = [
  { name: ours.name, command: (folder) => [process.execPath, ourProgram, "check", "--format", "json", folder] },
  { name: "@monokle/validation", command: (folder) => [process.execPath, here("monokle.mjs"), peers, folder] },
  { name: "kube-linter", command: (folder) => ["kube-linter", "lint", folder] },
];

export const workspace = { title: "Workspace", print };

async function print() {
  console.log(`\n## Workspace\n\n| ${checked} manifests, checked by | time | memory | ratio |\n|---|---:|---:|---:|`);
  await inFolder(checked, (folder) => printCheckers(folder));
  console.log(`\n| ${indexed} manifests | ${ours.name} |\n|---|---:|`);
  await inFolder(indexed, async (folder) => {
    const check = checkOnce(checkers[0]?.command(folder) ?? []);
    const figures = {
      ...(check && { check: check.milliseconds }),
      ...(await edited(pathToFileURL(folder).href, lastApp(indexed))),
    };
    for (const [name, figure] of Object.entries(figures))
      console.log(`| ${name} | ${figure.toFixed(1)} ${name === "memory" ? "MB" : "ms"} |`);
  });
}

/** @param {string} folder */
function printCheckers(folder) {
  let first = 0;
  for (const { name, command } of checkers) {
    const all = Array.from({ length: runs }, () => checkOnce(command(folder))).filter((run) => run !== undefined);
    if (all.length === 0) {
      console.log(`| ${name} | not installed | | |`);
      continue;
    }
    const time = middle(all.map(({ milliseconds }) => milliseconds));
    const memory = middle(all.map(({ megabytes }) => megabytes));
    first ||= time;
    console.log(`| ${name} | ${time.toFixed(0)} ms | ${memory.toFixed(0)} MB | ${(first / time).toFixed(2)} |`);
  }
}

/**
 * Nothing where there is no such program. What a program finds, it says by its exit code, so that is not looked at.
 * @param {readonly string[]} command
 */
function checkOnce(command) {
  const began = performance.now();
  const { status, stderr, error } = spawnSync("/usr/bin/time", ["-f", "%M", ...command], {
    encoding: "utf8",
    maxBuffer,
  });
  if (error) throw error;
  if (status === 127) return undefined;
  return { milliseconds: performance.now() - began, megabytes: Number(stderr.trim().split("\n").at(-1)) / 1024 };
}

const maxBuffer = 1 << 28;

/** @param {string} name */
function here(name) {
  return new URL(name, import.meta.url).pathname;
}

/** @param {number} count @param {(folder: string) => unknown} work */
async function inFolder(count, work) {
  const folder = mkdtempSync(join(tmpdir(), "portolan-bench-"));
  try {
    writeManifests(folder, count);
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
