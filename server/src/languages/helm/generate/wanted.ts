/** The schema that a chart's values.yaml, its comments and its templates ask for. */

import { sourceFile } from "../../../model/source-file";
import { scalarOf } from "../../../schema/json-schema/instance";
import { isKeywords, type Keywords } from "../../../schema/json-schema/schema";
import { plainOf } from "../../../schema/plain";
import { documents } from "../../../syntax/yaml/documents";
import type { Value } from "../chart/values";
import type { Path } from "../scope/known";
import { valueComment } from "../value-comments";
import type { Uses } from "../values-type";

/** A schema for the values, with what templates read besides. */
export function wantedSchema(values: Value, uses: Uses): Keywords {
  return { $schema: "http://json-schema.org/draft-07/schema#", ...ofTable(values, uses, []) };
}

function ofTable({ members = new Map() }: Partial<Value>, uses: Uses, path: Path): Keywords {
  const properties: Record<string, Keywords> = {};
  for (const [key, value] of members) properties[key] = ofMember(value, uses.get(key) ?? noUses, [...path, key]);
  for (const [key, inner] of uses) if (key !== "*" && !members.has(key)) properties[key] = ofUse(inner, [...path, key]);
  return { type: "object", ...(Object.keys(properties).length === 0 ? {} : { properties }) };
}

const noUses: Uses = new Map();

/** What is read and not given may be anything, or a table if more is read below it. */
function ofUse(uses: Uses, path: Path): Keywords {
  return [...uses.keys()].some((key) => key !== "*") ? ofTable({}, uses, path) : {};
}

function ofMember(value: Value, uses: Uses, path: Path): Keywords {
  const [origin] = value.origins;
  const said = origin && valueComment(origin.file, origin.span.start, path);
  const type = said?.type === undefined ? undefined : helmDocsTypes[said.type];
  return {
    ...(said === undefined || said.words === "" ? {} : { description: said.words }),
    ...ofValue(value, uses, path),
    ...(type === undefined ? {} : { type: scalarOf(value) === null ? [type, "null"] : type }),
    ...(said === undefined ? {} : written(said.schema)),
  };
}

/** An empty text or null says nothing about what is wanted. */
function ofValue(value: Value, uses: Uses, path: Path): Keywords {
  if (value.members !== undefined) return ofTable(value, uses, path);
  if (value.items !== undefined) return { type: "array", ...ofItems(value.items) };
  const scalar = scalarOf(value);
  if (scalar === null || scalar === undefined || scalar === "") return {};
  return { type: typeOf(scalar, path.at(-1) ?? ""), default: scalar };
}

/** Amounts, ports and shares that are taken as numbers and as texts. */
function typeOf(scalar: string | number | boolean, key: string): string | readonly string[] {
  const isEither = typeof scalar === "string" && /^\d+(?:\.\d+)?%?$/.test(scalar);
  if (typeof scalar !== "boolean" && (isEither || eithers.has(key))) return ["string", "number"];
  if (typeof scalar === "number") return Number.isInteger(scalar) ? "integer" : "number";
  return typeof scalar;
}

const eithers: ReadonlySet<string> = new Set([
  ...["cpu", "memory", "storage", "ephemeral-storage", "maxSurge", "maxUnavailable", "minAvailable", "targetPort"],
]);

/** Something is said about items only where all are alike. */
function ofItems(items: readonly Value[]): Keywords {
  const types = new Set(items.map((item) => ofValue(item, noUses, []).type));
  const [type] = types;
  return types.size === 1 && typeof type === "string" ? { items: { type } } : {};
}

const helmDocsTypes: Readonly<Record<string, string>> = {
  ...{ bool: "boolean", float: "number", int: "integer", list: "array", object: "object", string: "string" },
};

/** The keywords in `@schema` comments; lines that are no YAML say nothing. The type null needs no quotes in them. */
function written(lines: readonly string[]): Keywords {
  const [first] = documents(sourceFile({ path: "/schema.yaml", text: lines.join("\n") }));
  const keywords = first === undefined || first.document.problems.length > 0 ? undefined : plainOf(first.document.root);
  if (!isKeywords(keywords)) return {};
  return Array.isArray(keywords.type) ? { ...keywords, type: keywords.type.map((type) => type ?? "null") } : keywords;
}
