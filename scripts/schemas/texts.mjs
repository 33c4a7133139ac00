/**
 * Takes what Kubernetes says about its types and fields out of the installed client package, for the build:
 * `node scripts/schemas/texts.mjs [dist/kubernetes-texts.json]`. The texts are Kubernetes' own (Apache-2.0, see NOTICE) and
 * are not part of this checkout.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { modelNames } from "./models.mjs";
import { packageName, releases } from "./packages.mjs";

const root = join(import.meta.dirname, "../..");

/**
 * All texts, each once, and where they belong: a type's own under the empty name.
 * @returns {{ source: string, license: string, texts: readonly string[], types: Record<string, Record<string, number>> }}
 */
export function kubernetesTexts(folder = join(root, "node_modules", packageName)) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (version !== releases.at(-1)?.version) throw new Error(`${name}@${version} is not the release of the schema`);
  const models = join(folder, "dist/gen/models");
  const numbers = new Map();
  const number = (/** @type {string} */ text) => numbers.get(text) ?? numbers.set(text, numbers.size).size - 1;
  const types = modelNames(readFileSync(join(models, "all.d.ts"), "utf8"))
    .map((each) => [each, [...textsIn(readFileSync(join(models, `${each}.d.ts`), "utf8"), namesIn(models, each))]])
    .map(([each, found]) => [each, Object.fromEntries(found.map(([field, text]) => [field, number(text)]))]);
  return { source: `${name}@${version}`, license, texts: [...numbers.keys()], types: Object.fromEntries(types) };
}

/**
 * A field's name in code is not always its name in YAML: `_default` is `default`.
 * @param {string} models
 * @param {string} type
 */
function namesIn(models, type) {
  const code = readFileSync(join(models, `${type}.js`), "utf8");
  return new Map([...code.matchAll(/"name": "(.*)",\s+"baseName": "(.*)"/g)].map((match) => [match[1], match[2]]));
}

/**
 * @param {string} declaration
 * @param {ReadonlyMap<string | undefined, string | undefined>} names
 * @returns {Iterable<[string, string]>}
 */
function* textsIn(declaration, names) {
  const commented = /\/\*\*\n\s*\* ?(.*)\n\s*\*\/\n(?:export declare class \w+|\s*'([^']+)'\??:)/g;
  for (const [, text = "", field] of declaration.matchAll(commented)) {
    yield [field === undefined ? "" : (names.get(field) ?? field), plain(text)];
  }
}

/** @param {string} text */
function plain(text) {
  return text
    .replace(/\\(['"\\])/g, "$1")
    .replaceAll("*_/", "*/")
    .trim();
}

/** Writes the texts as one file of JSON; a package is compressed as a whole. */
export function writeTexts(path = join(root, "dist/kubernetes-texts.json"), folder) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(kubernetesTexts(folder)));
}

if (process.argv[1] === import.meta.filename) writeTexts(process.argv[2], process.argv[3]);
