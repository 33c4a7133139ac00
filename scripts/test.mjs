/** Every test there is, in one run: style, types, units, and the packed extension in a real VS Code. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * A step whose output is shown as it comes. One that counts its own tests ends its output with `N passed, N failed`;
 * any other counts as one test.
 * @type {readonly { name: string, command: readonly string[] }[]}
 */
const steps = [
  { name: "Style", command: [bin("biome"), "check", "--error-on-warnings", "."] },
  { name: "Types", command: [bin("tsc"), "-p", "tsconfig.json"] },
  { name: "Types of the engine", command: [bin("tsc"), "-p", "server/tsconfig.json"] },
  { name: "Types of pages", command: [bin("tsc"), "-p", "client/view/tsconfig.json"] },
  { name: "Package", command: [process.execPath, "scripts/package.mjs"] },
  { name: "Units", command: [bin("vitest"), "run"] },
  { name: "VS Code", command: [process.execPath, "test/vscode/run.mjs"] },
];

/** @param {string} name */
function bin(name) {
  return join("node_modules", ".bin", name);
}

/**
 * @param {readonly string[]} command
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function run([program = "", ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1" },
    });
    let output = "";
    const take = (/** @type {Buffer} */ part) => {
      output += part.toString();
      process.stdout.write(part);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => resolve({ ok: false, output: `${output}\n${error.message}` }));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

/**
 * What a step's output counts: vitest's `Tests` line, our own closing line, or the step itself. A step that failed
 * without a failed test counts as one failure.
 * @param {{ ok: boolean, output: string }} result
 */
function count({ ok, output }) {
  const vitest = /^\s*Tests\s+(.*)$/m.exec(output)?.[1];
  const own = output.match(/^(\d+) passed, (\d+) failed$/gm)?.at(-1);
  const line = vitest ?? own ?? "";
  const passed = Number(/(\d+) passed/.exec(line)?.[1] ?? (ok && line === "" ? 1 : 0));
  const failed = Number(/(\d+) failed/.exec(line)?.[1] ?? 0);
  return { passed, failed: ok ? failed : Math.max(1, failed) };
}

const total = { passed: 0, failed: 0 };
for (const { name, command } of steps) {
  console.log(`\n== ${name}`);
  const { passed, failed } = count(await run(command));
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
