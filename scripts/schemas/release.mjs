/** One release of the client, read: its kinds, and the models that can be reached from them. */
import { filesIn } from "./archive.mjs";
import { kindsIn } from "./kinds.mjs";
import { modelsIn } from "./models.mjs";
import { tarball } from "./packages.mjs";

/** @typedef {import("./models.mjs").Field} Field */

/**
 * Names that a model had before another of the same name came along, and the last minor with the old one.
 * @type {readonly { from: string, to: string, until: number }[]}
 */
const renamed = [
  { from: "V1Subject", to: "RbacV1Subject", until: 28 },
  { from: "V1ResourceClaim", to: "CoreV1ResourceClaim", until: 33 },
];

/**
 * @param {import("./packages.mjs").Release} pinned
 * @returns {{ minor: number, kinds: Map<string, import("./kinds.mjs").Kind>, models: Map<string, readonly Field[]> }}
 */
export function readRelease(pinned) {
  const files = filesIn(tarball(pinned), (path) => /^dist\/gen\/(?:models?|apis?)\/\w+\.(?:js|d\.ts)$/.test(path));
  const models = canonical(modelsIn(files), pinned.minor);
  const kinds = kindsIn(files, models);
  const roots = [...kinds.values()].map(({ model }) => model);
  return { minor: pinned.minor, kinds, models: reachable(models, roots) };
}

/**
 * The type that a notation is about: `[]V1Foo` is about `V1Foo`.
 * @param {string} type
 */
export function leaf(type) {
  return type.replace(/^(?:\[\]|\{\})+/, "");
}

/** @param {Map<string, readonly Field[]>} models @param {number} minor */
function canonical(models, minor) {
  const names = new Map(renamed.flatMap(({ from, to, until }) => (minor <= until ? [[from, to]] : [])));
  const name = (/** @type {string} */ type) => names.get(type) ?? type;
  const rename = (/** @type {string} */ type) => type.replace(leaf(type), name(leaf(type)));
  return new Map(
    [...models].map(([each, fields]) => [name(each), fields.map((field) => ({ ...field, type: rename(field.type) }))]),
  );
}

/** @param {Map<string, readonly Field[]>} models @param {readonly string[]} roots */
function reachable(models, roots) {
  const found = new Map();
  const visit = (/** @type {string} */ name) => {
    const fields = models.get(name);
    if (fields === undefined || found.has(name)) return;
    found.set(name, fields);
    for (const { type } of fields) visit(leaf(type));
  };
  roots.forEach(visit);
  return found;
}
