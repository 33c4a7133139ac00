/**
 * What yaml-language-server downloads to check Kubernetes, made from the data Portolan checks with, so that both know the
 * same fields and nothing is downloaded: `all.json`, a choice of kinds, and `_definitions.json`, what they are made of.
 */
import { readFileSync } from "node:fs";
import { generatedPath } from "../../scripts/schemas/generated.mjs";
import { kubernetesTexts } from "../../scripts/schemas/texts.mjs";

const stored = readFileSync(generatedPath, "utf8");
/** @type {{ kinds: readonly string[], types: Readonly<Record<string, string>> }} */
const { kinds, types } = JSON.parse(stored.slice(stored.indexOf("`{") + 1, stored.lastIndexOf("`")));
const texts = kubernetesTexts();
const current = kinds.filter(isCurrent).map(kindOf);
const byType = new Map(current.map((kind) => [kind.type, kind]));

/** Both files by name. @returns {Readonly<Record<string, string>>} */
export function kubernetesSchemas() {
  const oneOf = current.map(({ type }) => ({ $ref: `_definitions.json${reference(type)}` }));
  const named = Object.entries(types).filter(([, fields]) => isCurrent(/^@\S+/.exec(fields)?.[0] ?? ""));
  const definitions = Object.fromEntries(named.map(([name, fields]) => [nameOf(name), definition(name, fields)]));
  return { "all.json": JSON.stringify({ oneOf }), "_definitions.json": JSON.stringify({ definitions }) };
}

/** False for what a later version took away; a range ends with a dash and that version. @param {string} text */
function isCurrent(text) {
  return !/@\d*-/.test(text);
}

/** @param {string} text as in `apps/v1 Deployment deployments N V1Deployment cglupdD` */
function kindOf(text) {
  const [apiVersion = "", kind = "", , , type = ""] = text.split(" ");
  const [version = "", group = ""] = apiVersion.split("/").reverse();
  return { apiVersion, group, version, kind, type };
}

/** Kinds have the names that Kubernetes' own description gives them. @param {string} type */
function nameOf(type) {
  const kind = byType.get(type);
  if (kind === undefined) return `io.k8s.${type}`;
  const group = kind.group.replace(".k8s.io", "").replace("rbac.authorization", "rbac") || "core";
  return `io.k8s.api.${group}.${kind.version}.${kind.kind}`;
}

/** @param {string} type */
function reference(type) {
  return `#/definitions/${nameOf(type)}`;
}

/** @param {string} name @param {string} fields as in `@26 name! ports:[]V1ServicePort` */
function definition(name, fields) {
  const read = fields.split(" ").filter((each) => !each.startsWith("@") && isCurrent(each));
  const parsed = read.map((each) => /^([^!:@]+)(!)?(?::([^@]+))?/.exec(each) ?? []);
  const required = parsed.filter(([, , mark]) => mark).map(([, field]) => field);
  return {
    type: "object",
    description: textOf(name, ""),
    properties: Object.fromEntries(parsed.map(([, field = "", , type]) => [field, property(name, field, type)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
    ...kindFacts(name),
  };
}

/** @param {string} name */
function kindFacts(name) {
  const kind = byType.get(name);
  return kind && { "x-kubernetes-group-version-kind": [{ group: kind.group, version: kind.version, kind: kind.kind }] };
}

/** @param {string} owner @param {string} field @param {string | undefined} type */
function property(owner, field, type) {
  const kind = byType.get(owner);
  const only = kind && { apiVersion: kind.apiVersion, kind: kind.kind }[field];
  return { description: textOf(owner, field), ...typeOf(type ?? "string"), ...(only && { enum: [only] }) };
}

/** @param {string} notation @returns {object} */
function typeOf(notation) {
  const inner = notation.slice(2);
  if (notation.startsWith("[]")) return { type: "array", items: typeOf(inner) };
  if (notation.startsWith("{}")) return { type: "object", additionalProperties: typeOf(inner) };
  if (notation in types) return { $ref: reference(notation) };
  return scalars[notation] ?? { type: "string", format: notation };
}

/** @type {Readonly<Record<string, object>>} */
const scalars = {
  any: {},
  string: { type: "string" },
  boolean: { type: "boolean" },
  number: { type: "number" },
  double: { type: "number" },
  int32: { type: "integer", format: "int32" },
  int64: { type: "integer", format: "int64" },
  "int-or-string": { oneOf: [{ type: "string" }, { type: "integer" }] },
};

/** @param {string} type @param {string} field */
function textOf(type, field) {
  return texts.texts[texts.types[type]?.[field] ?? -1];
}
