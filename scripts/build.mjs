/** Builds everything that runs into `dist/`: `node scripts/build.mjs [--dev] [--watch] [--sizes]`. */
import { chmodSync, existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, context } from "esbuild";
import { notesPlugin } from "./notes-plugin.mjs";
import { protocolPlugin } from "./protocol-plugin.mjs";
import { roomOptions, roomsPlugin } from "./rooms-plugin.mjs";
import { writeTexts } from "./schemas/texts.mjs";
import { viewPlugin } from "./view-plugin.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: wanted } = parseArgs({
  options: { dev: { type: "boolean" }, watch: { type: "boolean" }, sizes: { type: "boolean" } },
});

const node = { platform: "node", target: "node20", format: "cjs" };
const web = { platform: "browser", target: "es2023" };
const bundles = [
  { from: "server/src/hosts/cli/main.ts", to: "dist/node/portolan.js", ...node, parted: true },
  { from: "client/src/node.ts", to: "dist/node/extension.js", ...node, external: ["vscode"] },
  { from: "client/src/web.ts", to: "dist/web/extension.js", ...web, format: "cjs", external: ["vscode"] },
  { from: "server/src/hosts/browser/server.ts", to: "dist/web/server.js", ...web, format: "iife" },
];

function optionsOf({ from, to, parted, ...rest }) {
  return {
    ...rest,
    absWorkingDir: root,
    ...(parted ? roomOptions(from, to) : { entryPoints: [from], outfile: to }),
    bundle: true,
    minify: !wanted.dev,
    sourcemap: wanted.dev ? "linked" : false,
    legalComments: "none",
    logLevel: "warning",
    plugins: [
      viewPlugin(join(root, "client/view")),
      ...(rest.platform === "node"
        ? [notesPlugin(join(root, "notes"), join(root, "dist/notes.json")), protocolPlugin]
        : []),
      ...(parted ? [roomsPlugin] : []),
    ],
  };
}

async function make(bundle) {
  await build(optionsOf(bundle));
  if (bundle.parted) chmodSync(join(root, bundle.to), 0o755);
  if (wanted.sizes)
    console.log(`${(statSync(join(root, bundle.to)).size / 1024).toFixed(0).padStart(6)} kB  ${bundle.to}`);
}

const [present, missing] = [true, false].map((is) => bundles.filter(({ from }) => existsSync(join(root, from)) === is));
writeTexts(join(root, "dist/kubernetes-texts.json"));
for (const { from, to } of missing) console.error(`${to} is not built: there is no ${from}`);
if (wanted.watch) {
  for (const bundle of present) await (await context(optionsOf(bundle))).watch();
} else {
  const failed = (await Promise.allSettled(present.map(make))).filter(({ status }) => status === "rejected");
  for (const { reason } of failed) console.error(reason.message); // what a plugin throws in the end, esbuild does not say
  if (missing.length + failed.length > 0) process.exitCode = 1;
}
