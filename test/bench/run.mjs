/** `npm run bench`: this server and its npm-installable peer, side by side in one run, as a Markdown table. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dockerfileOf } from "./files.mjs";
import { measure } from "./measure.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));
const peerServer = `${here}node_modules/dockerfile-language-server-nodejs/bin/docker-langserver`;
const ours = [process.execPath, `${root}dist/node/server.js`, "--stdio"];
const peer = [process.execPath, peerServer, "--stdio"];

if (process.platform !== "linux") throw new Error("npm run bench reads Linux's process table; run it on Linux");
if (!existsSync(ours[1] ?? "")) execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: root, stdio: "inherit" });
if (!existsSync(peerServer))
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });

/** The middle of several runs, figure by figure. @param {readonly string[]} command @param {string} text */
async function medianRun(command, text) {
  const runs = [];
  for (let n = 0; n < 5; n++) runs.push(await measure(command, text));
  const names = Object.keys(runs[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, runs.map((run) => run[name] ?? 0).sort((a, b) => a - b)[2] ?? 0]),
  );
}

console.log("| lines | figure | Portolan | dockerfile-language-server | ratio |\n|---:|---|---:|---:|---:|");
for (const lines of [60, 300, 3000]) {
  const text = dockerfileOf(lines);
  const [a, b] = [await medianRun(ours, text), await medianRun(peer, text)];
  for (const name of Object.keys(a)) {
    const unit = name === "memory" ? "MB" : "ms";
    const [x, y] = [a[name] ?? 0, b[name] ?? 0];
    console.log(
      `| ${lines} | ${name} | ${x.toFixed(1)} ${unit} | ${y.toFixed(1)} ${unit} | ${(x / Math.max(y, 0.01)).toFixed(2)} |`,
    );
  }
}
