/** Types from JSON Schemas, for completion and hovers: what a schema leaves open, or says by conditions, fits anything. */
import { anyType, type Field, lazyObject, type ScalarName, type ScalarType, type Type, type Value } from "../type";
import { isKeywords, type Keywords, listIn, referred, type SchemaDocument, tableIn, textsIn } from "./schema";

/** Fields are linked when they are asked for; what leads to itself without one is given up. */
const mostDeep = 20;

/** The type that a schema describes. */
export function typeOfJsonSchema(document: SchemaDocument): Type {
  return typeOf(document, document.root, 0);
}

function typeOf(document: SchemaDocument, schema: unknown, depth: number): Type {
  const inner = (each: unknown) => typeOf(document, each, depth + 1);
  if (!isKeywords(schema) || depth > mostDeep) return anyType;
  if (schema.$ref !== undefined) return inner(referred(document, schema.$ref)?.schema);
  const choices = [...listIn(schema, "anyOf"), ...listIn(schema, "oneOf")];
  if (choices.length > 0 && schema.properties === undefined) return choiceOf(choices.map(inner));
  const [only] = listIn(schema, "allOf");
  if (only !== undefined && schema.properties === undefined) return inner(only);
  const types = Array.isArray(schema.type) ? textsIn(schema, "type") : [schema.type ?? implied(schema)];
  return choiceOf(types.map((type) => ofType(document, schema, type, depth)));
}

/** A choice of one is no choice, and one with anything in it is anything. */
function choiceOf(all: readonly Type[]): Type {
  const known = all.filter(({ kind }) => kind !== "any");
  const [first] = known;
  if (first === undefined || known.length < all.length) return anyType;
  return known.length === 1 ? first : { kind: "choice", of: known };
}

function implied(schema: Keywords): string | undefined {
  if (schema.properties !== undefined) return "object";
  const values = valuesIn(schema);
  return values.length > 0 ? typeof values[0] : undefined;
}

const scalars: Readonly<Record<string, ScalarName>> = {
  string: "string",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  null: "null",
};

function ofType(document: SchemaDocument, schema: Keywords, type: unknown, depth: number): Type {
  if (type === "object") return objectType(document, schema, depth);
  if (type === "array") return { kind: "list", item: typeOf(document, schema.items, depth + 1) };
  const scalar = typeof type === "string" ? scalars[type] : undefined;
  return scalar === undefined ? anyType : scalarType(schema, scalar);
}

/** Without a word about it, other keys may stand in a table. */
function objectType(document: SchemaDocument, schema: Keywords, depth: number): Type {
  const { additionalProperties: others } = schema;
  const description = wordsIn(schema);
  return lazyObject("table", () => ({ fields: fieldsOf(document, schema), absent: new Map() }), {
    ...(others === false ? {} : { others: typeOf(document, others, depth + 1) }),
    ...(description === undefined ? {} : { description }),
  });
}

function fieldsOf(document: SchemaDocument, schema: Keywords): ReadonlyMap<string, Field> {
  const required = new Set(textsIn(schema, "required"));
  const properties = [...tableIn(schema, "properties")];
  return new Map(properties.map(([name, each]) => [name, fieldOf(document, name, each, required.has(name))]));
}

function fieldOf(document: SchemaDocument, name: string, schema: unknown, required: boolean): Field {
  const own = isKeywords(schema) ? schema : {};
  const target = own.$ref === undefined ? undefined : referred(document, own.$ref)?.schema;
  const description = wordsIn(own) ?? (isKeywords(target) ? wordsIn(target) : undefined);
  return {
    name,
    type: typeOf(document, schema, 0),
    required,
    ...(isValue(own.default) ? { default: own.default } : {}),
    ...(description === undefined ? {} : { description }),
  };
}

function scalarType(schema: Keywords, scalar: ScalarName): ScalarType {
  const values = valuesIn(schema);
  return { kind: "scalar", scalar, ...(values.length === 0 ? {} : { values }) };
}

function valuesIn(schema: Keywords): readonly Value[] {
  return [...listIn(schema, "enum"), ...(schema.const === undefined ? [] : [schema.const])].filter(isValue);
}

function isValue(value: unknown): value is Value {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function wordsIn({ description, title }: Keywords): string | undefined {
  return [description, title].find((each) => typeof each === "string" && each !== "")?.toString();
}
