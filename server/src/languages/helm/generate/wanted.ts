/** The schema that a chart's values.yaml, its comments and its templates ask for. */

import { sourceFile } from "../../../model/source-file";
import { scalarOf, typeOfInstance } from "../../../schema/json-schema/instance";
import { isKeywords, type Keywords } from "../../../schema/json-schema/schema";
import { plainOf } from "../../../schema/plain";
import { documents } from "../../../syntax/yaml/documents";
import type { Value } from "../chart/value";
import type { Path } from "../scope/known";
import { valueComment } from "../value-comments";
import { noReads, type Reads } from "../value-reads";

/** Tables that aliases repeat without end are cut off. */
interface Place {
  readonly path: Path;
  readonly budget: { left: number };
}

const mostKeys = 20_000;

/** A schema for the values, with what templates read besides. */
export function wantedSchema(values: Value, reads: Reads): Keywords {
  const place = { path: [], budget: { left: mostKeys } };
  return { $schema: "http://json-schema.org/draft-07/schema#", ...ofTable(values, reads, place) };
}

function ofTable({ members = new Map() }: Partial<Value>, reads: Reads, place: Place): Keywords {
  const below = (key: string): Place => ({ ...place, path: [...place.path, key] });
  const properties: [string, Keywords][] = [];
  for (const [key, value] of members)
    if (place.budget.left-- > 0)
      properties.push([key, ofMember(value, reads.members.get(key) ?? noReads(), below(key))]);
  for (const [key, inner] of reads.members)
    if (key !== "*" && !members.has(key)) properties.push([key, ofRead(inner, below(key))]);
  return { type: "object", ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }) };
}

/** What is read and not given may be anything, or a table if more is read below it. */
function ofRead(reads: Reads, place: Place): Keywords {
  return [...reads.members.keys()].some((key) => key !== "*") ? ofTable({}, reads, place) : {};
}

function ofMember(value: Value, reads: Reads, place: Place): Keywords {
  const [origin] = value.origins;
  const said = origin && valueComment(origin.file, origin.span.start, place.path);
  const type = said?.type === undefined ? undefined : helmDocsTypes.get(said.type);
  return {
    ...(said === undefined || said.words === "" ? {} : { description: said.words }),
    ...ofValue(value, reads, place),
    ...(type === undefined ? {} : { type: scalarOf(value) === null ? [type, "null"] : type }),
    ...(said === undefined ? {} : written(said.schema)),
  };
}

/** An empty text or null says nothing about what is wanted. */
function ofValue(value: Value, reads: Reads, place: Place): Keywords {
  if (value.members !== undefined) return ofTable(value, reads, place);
  if (value.items !== undefined) return { type: "array", ...ofItems(value.items) };
  const scalar = scalarOf(value);
  if (scalar === null || scalar === undefined || scalar === "") return {};
  return { type: typeOf(scalar, place.path.at(-1) ?? ""), default: scalar };
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
  const types = new Set(items.map(typeOfItem));
  const [type] = types;
  return types.size === 1 && typeof type === "string" ? { items: { type } } : {};
}

function typeOfItem(item: Value): unknown {
  const scalar = scalarOf(item);
  return scalar === undefined || scalar === null ? typeOfInstance(item) : typeOf(scalar, "");
}

const helmDocsTypes = new Map<string, string>([
  ...([
    ["bool", "boolean"],
    ["float", "number"],
    ["int", "integer"],
  ] as const),
  ...([
    ["list", "array"],
    ["object", "object"],
    ["string", "string"],
  ] as const),
]);

/** The keywords in `@schema` comments; lines that are no YAML say nothing. The type null needs no quotes in them. */
function written(lines: readonly string[]): Keywords {
  const [first] = documents(sourceFile({ path: "/schema.yaml", text: lines.join("\n") }));
  const keywords = first === undefined || first.document.problems.length > 0 ? undefined : plainOf(first.document.root);
  if (!isKeywords(keywords)) return {};
  return Array.isArray(keywords.type) ? { ...keywords, type: keywords.type.map((type) => type ?? "null") } : keywords;
}
