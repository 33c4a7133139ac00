/** What JSON Schemas refuse about values in YAML. */
import { describe, expect, test } from "vitest";
import { valuesIn } from "../../../server/src/languages/helm/chart/values";
import { sourceFile } from "../../../server/src/model/source-file";
import { judge } from "../../../server/src/schema/json-schema/judge";
import { schemaDocument } from "../../../server/src/schema/json-schema/schema";
import type { Mistake } from "../../../server/src/schema/json-schema/verdict";

function told(mistake: Mistake<unknown>): string {
  const { kind, path } = mistake;
  const what =
    kind === "type" ? mistake.wanted.join(" or ") : kind === "value" ? mistake.says : `${kind} ${mistake.key}`;
  return `${path.join("/")}: ${what}`;
}

/** One line a mistake, and "perhaps more" where the schema says what is not understood. */
function judged(schema: unknown, values: string): string {
  const document = schemaDocument(sourceFile({ path: "/w/values.schema.json", text: JSON.stringify(schema) }));
  if (document === undefined) return "no schema";
  const { mistakes, sure } = judge(document, valuesIn(sourceFile({ path: "/w/values.yaml", text: values })));
  return [...mistakes.map(told), ...(sure ? [] : ["perhaps more"])].join("; ");
}

const about = (key: string, schema: unknown, rest: object = {}) => ({ ...rest, properties: { [key]: schema } });

describe("one value", () => {
  test.each([
    [{ type: "string" }, "1", "a: a text"],
    [{ type: "string" }, "null", "a: a text"],
    [{ type: ["string", "null"] }, "null", ""],
    [{ type: ["string", "integer"] }, "1.5", "a: a text or a whole number"],
    [{ type: "integer" }, "1.0", ""],
    [{ type: "boolean" }, "yes", ""],
    [{ type: "array" }, "{}", "a: a list"],
    [{ type: "object" }, "[]", "a: a table"],
    [{ type: "strng" }, "1", ""],
    [{ enum: ["x", 1, { k: [1] }] }, "{k: [1]}", ""],
    [{ enum: ["x", "", 1] }, "y", 'a: must be one of x, "", 1'],
    [{ const: "x" }, "y", "a: must be x"],
    [{ minimum: 1, maximum: 5 }, "0", "a: must be at least 1"],
    [{ exclusiveMaximum: 5 }, "5", "a: must be less than 5"],
    [{ minLength: 2 }, "😀", "a: must have at least 2 characters"],
    [{ pattern: "^[a-z]+$" }, "A", "a: must match ^[a-z]+$"],
    [{ pattern: "(?=x)" }, "A", ""],
    [{ minItems: 1 }, "[]", "a: must have at least 1 item"],
    [{ maxProperties: 1 }, "{b: 1, c: 2}", "a: must have at most 1 key"],
    [false, "1", "a: is nothing the schema allows"],
    [true, "1", ""],
    [{ format: "uri" }, "x", "perhaps more"],
  ])("%j and %s", (schema, value, expected) => {
    expect(judged(about("a", schema), `a: ${value}\n`)).toBe(expected);
  });
});

describe("tables and lists", () => {
  test.each([
    ["required", { required: ["a", "b"] }, "a: 1", ": missing b"],
    ["keys that ask for others", { dependentRequired: { a: ["b"], c: ["d"] } }, "a: 1", ": missing b"],
    ["closed", { properties: { a: {} }, additionalProperties: false }, "b: 1", "b: unknown b"],
    ["others", { properties: { a: {} }, additionalProperties: { type: "string" } }, "b: 1", "b: a text"],
    [
      "patterns",
      { patternProperties: { "^x": { type: "string" } }, additionalProperties: false },
      "x1: 1",
      "x1: a text",
    ],
    [
      "unreadable patterns",
      { patternProperties: { "(?=x)": {} }, additionalProperties: false },
      "x1: 1",
      "perhaps more",
    ],
    ["items", about("a", { items: { type: "string" } }), "a: [b, 1]", "a/1: a text"],
    ["first items", about("a", { prefixItems: [{}], items: false }), "a: [1, 2]", "a/1: is nothing the schema allows"],
    [
      "first items of old",
      about("a", { items: [{}], additionalItems: false }),
      "a: [1, 2]",
      "a/1: is nothing the schema allows",
    ],
    [
      "the own keys of a table alone",
      { properties: { a: { required: ["toString"] } } },
      "a: {}",
      "a: missing toString",
    ],
  ])("%s", (_, schema, values, expected) => {
    expect(judged(schema, `${values}\n`)).toBe(expected);
  });
});

/** The linter takes an object with a `then` for a promise. */
const when = (condition: unknown, holds: unknown): unknown =>
  JSON.parse(`{"if": ${JSON.stringify(condition)}, "then": ${JSON.stringify(holds)}}`);

describe("schemas together", () => {
  const text = { type: "string" };
  const number = { type: "number" };
  test.each([
    ["all", { allOf: [{ minimum: 1 }, { minimum: 2 }] }, "0", "a: must be at least 1; a: must be at least 2"],
    ["any, by types", { anyOf: [text, number] }, "true", "a: a text or a number"],
    ["any, the nearest", { anyOf: [text, { minimum: 3 }] }, "1", "a: must be at least 3"],
    ["any, none of it understood", { anyOf: [text, { $ref: "other.json" }] }, "1", "perhaps more"],
    ["one of two", { oneOf: [text, {}] }, "x", "a: fits several of the alternatives that exclude each other"],
    ["one of what is not understood", { oneOf: [text, { format: "uri" }] }, "x", "perhaps more"],
    ["not", { not: text }, "x", "a: is what the schema excludes"],
    ["not, not understood", { not: { format: "uri" } }, "x", "perhaps more"],
    ["if then", when(text, { minLength: 2 }), "x", "a: must have at least 2 characters"],
    ["if else", { if: text, else: { minimum: 2 } }, "1", "a: must be at least 2"],
    ["if, not understood", when({ format: "uri" }, false), "x", "perhaps more"],
  ])("%s", (_, schema, value, expected) => {
    expect(judged(about("a", schema), `a: ${value}\n`)).toBe(expected);
  });
});

describe("references", () => {
  const rest = { $defs: { "a/b": { type: "string" }, loop: { $ref: "#/$defs/loop" } } };
  test.each([
    ["inside", { $ref: "#/$defs/a~1b" }, "1", "a: a text"],
    ["with what stands beside", { $ref: "#/$defs/a~1b", minLength: 2 }, "x", "a: must have at least 2 characters"],
    ["to nothing", { $ref: "#/$defs/none" }, "1", "perhaps more"],
    ["to other files", { $ref: "https://example.com/x" }, "1", "perhaps more"],
    ["in a circle", { $ref: "#/$defs/loop" }, "1", "perhaps more"],
  ])("%s", (_, schema, value, expected) => {
    expect(judged(about("a", schema, rest), `a: ${value}\n`)).toBe(expected);
  });

  test("stand alone up to draft 7", () => {
    const old = { ...rest, $schema: "http://json-schema.org/draft-07/schema#" };
    expect(judged(about("a", { $ref: "#/$defs/a~1b", minLength: 2 }, old), "a: x\n")).toBe("");
  });

  test("follow values that contain themselves", () => {
    const tree = { $defs: { node: { properties: { next: { $ref: "#/$defs/node" }, name: { type: "string" } } } } };
    expect(judged({ ...tree, $ref: "#/$defs/node" }, "next: {next: {name: 1}}\n")).toBe("next/next/name: a text");
  });
});

test("aliases that repeat themselves without end are given up", () => {
  const bomb = `a0: &a0 {x: 1}\n${Array.from({ length: 20 }, (_, at) => `a${at + 1}: &a${at + 1} {x: *a${at}, y: *a${at}}\n`).join("")}`;
  const schema = { $defs: { any: { additionalProperties: { $ref: "#/$defs/any" } } }, $ref: "#/$defs/any" };
  expect(judged(schema, bomb)).toBe("perhaps more");
});
