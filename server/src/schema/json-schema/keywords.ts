/** What values the keywords of a JSON Schema take. */
import type { YamlContent, YamlNode } from "../../syntax/yaml/tree";

/** What a keyword takes. */
export interface Form {
  /** Behind "must be". */
  readonly wanted: string;
  fits(value: YamlContent): boolean;
}

/** True for a text. */
export const isText = (node: YamlNode) => node.kind === "scalar" && typeof node.value === "string";
const isTexts = (node: YamlContent) => node.kind === "list" && node.items.every(isText);
const isFlag = (node: YamlContent) => node.kind === "scalar" && typeof node.value === "boolean";
const numberIn = (node: YamlContent) =>
  node.kind === "scalar" && typeof node.value === "number" ? node.value : Number.NaN;

const texts: Form = { wanted: "a list of keys", fits: isTexts };
const number: Form = { wanted: "a number", fits: (node) => !Number.isNaN(numberIn(node)) };
const count: Form = {
  wanted: "a whole number from 0 on",
  fits: (node) => Number.isInteger(numberIn(node)) && numberIn(node) >= 0,
};
const text: Form = { wanted: "a text", fits: isText };
const flag: Form = { wanted: "true or false", fits: isFlag };
const list: Form = { wanted: "a list of values", fits: ({ kind }) => kind === "list" };
/** Several of them. */
export const schemas: Form = {
  wanted: "a list of schemas",
  fits: (node) => node.kind === "list" && node.items.length > 0,
};
/** Schemas by name. */
export const table: Form = { wanted: "a table of schemas", fits: ({ kind }) => kind === "map" };
/** One schema. */
export const schema: Form = {
  wanted: "a schema: a table, true or false",
  fits: (node) => node.kind === "map" || isFlag(node),
};
/** One for all items of a list, or one for each. */
export const items: Form = { ...schema, fits: (node) => schema.fits(node) || schemas.fits(node) };

/** The keywords whose values are looked at. */
export const keywords: ReadonlyMap<string, Form> = new Map(
  (
    [
      [schema, "additionalProperties contains else if not propertyNames then unevaluatedItems unevaluatedProperties"],
      [schemas, "allOf anyOf oneOf prefixItems"],
      [table, "$defs definitions dependentSchemas patternProperties properties"],
      [items, "items"],
      [texts, "required"],
      [list, "enum examples"],
      [number, "exclusiveMaximum exclusiveMinimum maximum minimum multipleOf"],
      [count, "maxItems maxLength maxProperties minItems minLength minProperties"],
      [text, "description format pattern title $comment $ref"],
      [flag, "deprecated readOnly uniqueItems writeOnly"],
    ] as const
  ).flatMap(([form, names]) => names.split(" ").map((name) => [name, form] as const)),
);
