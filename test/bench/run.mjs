/** `npm run bench [dockerfile|kubernetes|notes|workspace]`: this server and its npm-installable peers, side by side in one run. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dockerfile } from "./dockerfile.mjs";
import { kubernetes } from "./kubernetes.mjs";
import { notes } from "./notes.mjs";
import { ourProgram, peers, root } from "./servers.mjs";
import { printTable } from "./table.mjs";
import { workspace } from "./workspace.mjs";

const compared = [dockerfile, kubernetes].map((bench) => ({ title: bench.title, print: () => printTable(bench) }));
const benches = [...compared, notes, workspace];
const wanted = process.argv.slice(2);
const here = fileURLToPath(new URL(".", import.meta.url));

const unknown = wanted.find((name) => benches.every(({ title }) => title.toLowerCase() !== name));
if (unknown !== undefined) throw new Error(`there is no bench called ${unknown}`);
if (process.platform !== "linux") throw new Error("npm run bench reads Linux's process table; run it on Linux");
if (!existsSync(ourProgram)) execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: root, stdio: "inherit" });
if (!existsSync(`${peers}/@monokle/validation`))
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });

for (const { title, print } of benches) if (wanted.length === 0 || wanted.includes(title.toLowerCase())) await print();
