/** `node monokle.mjs PACKAGES FOLDER`: checks a folder with all of @monokle/validation that needs no network. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [packages = "", folder = ""] = process.argv.slice(2);
const from = (/** @type {string} */ path) => import(pathToFileURL(join(packages, path)).href);
const { createDefaultMonokleValidator, processRefs, ResourceParser } = await from("@monokle/validation/lib/node.js");
const { parseAllDocuments } = (await from("yaml/dist/index.js")).default;

const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));
const resources = paths.flatMap((path) => {
  const whole = readFileSync(join(folder, path), "utf8");
  return parseAllDocuments(whole).map((/** @type {any} */ document, /** @type {number} */ at) => {
    const [start, end] = [document.range[0], document.range[2]];
    const content = document.toJS();
    const { apiVersion, kind, metadata } = content;
    const text = whole.slice(start, end);
    const place = { fileId: path, filePath: path, fileOffset: start, range: { start, length: end - start } };
    return {
      id: `${path}#${at}`,
      ...place,
      name: metadata.name,
      namespace: metadata.namespace,
      apiVersion,
      kind,
      content,
      text,
    };
  });
});

const validator = createDefaultMonokleValidator();
const wanted = ["yaml-syntax", "resource-links", "pod-security-standards", "practices", "metadata"];
await validator.preload({ plugins: Object.fromEntries(wanted.map((name) => [name, true])) });
processRefs(resources, new ResourceParser(), undefined, paths);
const { runs } = await validator.validate({ resources });
console.log(resources.length, runs.flatMap((/** @type {any} */ run) => run.results).length);
