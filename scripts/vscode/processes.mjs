/** Child processes that never outlive this one: each leads a process group, and the whole group is ended. */
import { spawn } from "node:child_process";
import { once } from "node:events";

const windows = process.platform === "win32";
const secondsToEnd = 3;

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

process.on("exit", () => {
  for (const child of running) signalGroup(child, "SIGKILL");
});

/**
 * Starts a program that keeps running until it is stopped, or until this process ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { ...options, detached: !windows });
  running.add(child);
  child.once("exit", () => {
    signalGroup(child, "SIGKILL"); // what the leader left behind
    running.delete(child);
  });
  return child;
}

/** @param {import("node:child_process").ChildProcess} child */
export async function stop(child) {
  if (!running.has(child)) return;
  const ended = once(child, "exit");
  signalGroup(child, "SIGTERM");
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), secondsToEnd * 1000);
  await ended;
  clearTimeout(timer);
}

/**
 * Runs a program to its end and returns what it printed; fails with its first and last lines when the exit code is not 0.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options] `stdio: "inherit"` prints instead of returning
 */
export async function run(command, args, options = {}) {
  const child = start(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (bytes) => (output += bytes));
  const [code, signal] = await once(child, "close");
  if (code === 0) return output;
  throw new Error(
    `\`${[command, ...args].join(" ")}\` ended with ${signal ?? `exit code ${code}`}.\n${shortened(output)}`,
  );
}

/** @param {string} output */
function shortened(output) {
  const lines = output.trim().split("\n");
  return (lines.length > 15 ? [...lines.slice(0, 6), "…", ...lines.slice(-8)] : lines).join("\n");
}

/** Turns Ctrl-C and a request to terminate into an ordinary exit, so that what was started is ended too. */
export function exitOnSignals() {
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  try {
    if (windows || child.pid === undefined) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group has ended already.
  }
}
