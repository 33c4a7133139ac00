/** Types from structural schemas, as definitions of custom resources carry them: OpenAPI v3 with Kubernetes' additions. */
import {
  contentAt,
  entries,
  entryOf,
  resolved,
  type YamlContent,
  type YamlMap,
  type YamlScalar,
} from "../syntax/yaml/tree";
import { valueOf } from "./scalar";
import { anyType, type Field, type Fields, lazyObject, type ScalarName, type Size, type Type } from "./type";

/** The type that a schema describes; `name` is what messages call it. What the schema leaves open fits anything. */
export function typeOfSchema(schema: YamlMap, name: string): Type {
  if (isSet(schema, "x-kubernetes-int-or-string")) return scalarType(schema, "integer-or-string");
  const type = textIn(schema, "type");
  if (type === "object") return objectType(schema, name);
  if (type === "array") return listType(schema, name);
  const scalar = scalars[type ?? ""];
  return scalar === undefined ? anyType : scalarType(schema, scalar);
}

const scalars: Readonly<Record<string, ScalarName>> = {
  string: "string",
  integer: "integer",
  number: "number",
  boolean: "boolean",
};

/** Without fields of its own, an object with a schema for further ones is a map; without either, it has no fields. */
function objectType(schema: YamlMap, name: string): Type {
  const properties = mapIn(schema, "properties");
  const further = mapIn(schema, "additionalProperties");
  const isOpen = isSet(schema, "x-kubernetes-preserve-unknown-fields") || isSet(schema, "additionalProperties");
  const others = further === undefined ? (isOpen ? anyType : undefined) : typeOfSchema(further, name);
  if (properties === undefined && others !== undefined)
    return { kind: "map", value: others, ...sizeIn(schema, "minProperties", "maxProperties") };
  return lazyObject(name, () => linkFields(schema, name), {
    ...(others === undefined ? {} : { others }),
    ...descriptionIn(schema),
  });
}

/** A whole object of another kind inside this one has what all objects have. */
const embedded: readonly Field[] = ["apiVersion", "kind", "metadata"].map((name) => ({
  name,
  type: anyType,
  required: false,
}));

function linkFields(schema: YamlMap, name: string): Fields {
  const required = new Set(textsIn(schema, "required"));
  const properties = mapIn(schema, "properties");
  const fields = (properties === undefined ? [] : entries(properties)).flatMap(({ key, value }) => {
    const inner = resolved(value);
    return inner?.kind === "map" ? [fieldOf(key.text, inner, `${name}.${key.text}`, required.has(key.text))] : [];
  });
  const implied = isSet(schema, "x-kubernetes-embedded-resource") ? embedded : [];
  return { fields: new Map([...implied, ...fields].map((field) => [field.name, field])), absent: new Map() };
}

/** What has a default is filled in before anybody asks whether it is there. */
function fieldOf(name: string, schema: YamlMap, path: string, isRequired: boolean): Field {
  const standard = scalarIn(schema, "default");
  return {
    name,
    type: typeOfSchema(schema, path),
    required: isRequired && entryOf(schema, "default") === undefined,
    ...(standard === undefined ? {} : { default: valueOf(standard) }),
    ...descriptionIn(schema),
  };
}

function listType(schema: YamlMap, name: string): Type {
  const items = mapIn(schema, "items");
  const keys = textsIn(schema, "x-kubernetes-list-map-keys");
  return {
    kind: "list",
    item: items === undefined ? anyType : typeOfSchema(items, name),
    ...(keys.length === 0 ? {} : { keys }),
    ...sizeIn(schema, "minItems", "maxItems"),
  };
}

/** An exclusive bound is left to the server: nobody writes one for whole numbers only. */
function scalarType(schema: YamlMap, scalar: ScalarName): Type {
  const values = listIn(schema, "enum").flatMap((item) => (item.kind === "scalar" ? [valueOf(item)] : []));
  const format = textIn(schema, "format");
  const pattern = textIn(schema, "pattern");
  const { least: shortest, most: longest } = sizeIn(schema, "minLength", "maxLength");
  return {
    kind: "scalar",
    scalar,
    ...(values.length === 0 ? {} : { values }),
    ...(format === "date-time" ? { format } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(scalar === "integer-or-string" ? anyInteger : {}),
    ...sizeIn(schema, "minimum", "maximum"),
    ...(shortest === undefined ? {} : { shortest }),
    ...(longest === undefined ? {} : { longest }),
  };
}

/** A port or a share is small; an amount of a custom kind may be any number. */
const anyInteger: Size = { least: -(2 ** 63), most: 2 ** 63 };

function sizeIn(schema: YamlMap, leastKey: string, mostKey: string): Size {
  const [least, most] = [leastKey, mostKey].map((key) => {
    const node = scalarIn(schema, key);
    const value = node && valueOf(node);
    return typeof value === "number" ? value : undefined;
  });
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
}

function descriptionIn(schema: YamlMap): { readonly description?: string } {
  const description = textIn(schema, "description");
  return description === undefined ? {} : { description };
}

function isSet(schema: YamlMap, key: string): boolean {
  const node = scalarIn(schema, key);
  return node !== undefined && valueOf(node) === true;
}

function mapIn(schema: YamlMap, key: string): YamlMap | undefined {
  const node = contentAt(schema, [key]);
  return node?.kind === "map" ? node : undefined;
}

function scalarIn(schema: YamlMap, key: string): YamlScalar | undefined {
  const node = contentAt(schema, [key]);
  return node?.kind === "scalar" ? node : undefined;
}

function textIn(schema: YamlMap, key: string): string | undefined {
  return scalarIn(schema, key)?.text;
}

function textsIn(schema: YamlMap, key: string): readonly string[] {
  return listIn(schema, key).flatMap((item) => (item.kind === "scalar" ? [item.text] : []));
}

function listIn(schema: YamlMap, key: string): readonly YamlContent[] {
  const node = contentAt(schema, [key]);
  return node?.kind === "list" ? node.items.flatMap((item) => resolved(item) ?? []) : [];
}
