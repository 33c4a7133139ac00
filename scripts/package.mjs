/** Builds and packs the extension into `dist/portolan.vsix`, then checks what is inside: `node scripts/package.mjs`. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createVSIX } from "@vscode/vsce";
import { rooms } from "./rooms.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packagePath = join(root, "dist/portolan.vsix");
const sizeLimit = 2_000_000;

/** Texts at the root of the checkout, under the names they have in a package. */
const texts = { "README.md": "readme.md", "CHANGELOG.md": "changelog.md", LICENSE: "LICENSE.txt", NOTICE: "NOTICE" };

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const needed = [
  "package.json",
  ...Object.keys(texts).flatMap((name) => (existsSync(join(root, name)) ? [texts[name]] : [])),
  "dist/web/server.js",
  "dist/kubernetes-texts.json",
  "dist/notes.json",
  ...Object.keys(rooms).map((room) => `dist/node/${room}.js`),
  "snippets/chart/.helmignore",
  ...[manifest.main, manifest.browser, manifest.icon],
  ...Object.values(manifest.bin),
  ...manifest.contributes.snippets.map(({ path }) => path),
  ...manifest.contributes.grammars.map(({ path }) => path),
  ...manifest.contributes.languages.flatMap(({ configuration }) => configuration ?? []),
  ...manifest.contributes.jsonValidation.map(({ url }) => url),
].map((path) => path.replace(/^\.\//, ""));
const allowed = [
  /^dist\/((node|web)\/\w+\.js|(kubernetes-texts|notes)\.json)$/,
  /^(media\/icon\.png|snippets\/[\w-]+\.json|snippets\/chart\/[\w./-]+|syntaxes\/[\w.-]+\.json|client\/settings\.schema\.json|package\.json)$/,
  new RegExp(`^(${Object.values(texts).join("|")})$`),
];

/** What is wrong with the package, in sentences. */
function mistakes(files, size) {
  return [
    ...needed.filter((path) => !files.includes(path)).map((path) => `${path} is missing`),
    ...files
      .filter((path) => !allowed.some((pattern) => pattern.test(path)))
      .map((path) => `${path} does not belong into the package`),
    ...(size < sizeLimit ? [] : [`${size} bytes are more than ${sizeLimit}`]),
  ];
}

/** The extension's files in a VSIX, from the central directory of the zip file that it is. */
function packed(bytes) {
  const names = [];
  let at = bytes.readUInt32LE(bytes.lastIndexOf("PK\x05\x06", undefined, "latin1") + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    names.push(bytes.toString("utf8", at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names.filter((path) => path.startsWith("extension/")).map((path) => path.slice("extension/".length));
}

execFileSync(process.execPath, [join(root, "scripts/build.mjs")], { stdio: "inherit" });
rmSync(packagePath, { force: true });
const skipLicense = !existsSync(join(root, "LICENSE"));
await createVSIX({
  cwd: root,
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
  skipLicense,
});
const bytes = readFileSync(packagePath);
const files = packed(bytes);
const wrong = mistakes(files, bytes.length);
for (const sentence of wrong) console.error(sentence);
console.log(`dist/portolan.vsix: ${files.length} files, ${(bytes.length / 1000).toFixed(0)} kB`);
if (wrong.length > 0) process.exitCode = 1;
