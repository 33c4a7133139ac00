/** Schemas made from the values, comments and templates of a drawn chart. */
import { describe, expect, test } from "vitest";
import { diagnose } from "../../../server/src/engine/diagnose";
import { generatedSchema } from "../../../server/src/engine/generate";
import { drawn } from "../../support/engine";

const chart = "--- Chart.yaml\napiVersion: v2\nname: shop\nversion: 1.0.0\n";

function generated(drawing: string): string {
  const { snapshot } = drawn(`${chart}${drawing}`);
  const result = generatedSchema(snapshot, "/w/Chart.yaml");
  return "refused" in result ? result.refused : result.text;
}

/** What is said about the key `a`. */
function about(values: string): unknown {
  return JSON.parse(generated(`--- values.yaml\n${values}\n`)).properties.a;
}

describe("a new schema", () => {
  test.each([
    ["a: text", { type: "string", default: "text" }],
    ["a: 1", { type: "integer", default: 1 }],
    ["a: 1.5", { type: "number", default: 1.5 }],
    ["a: yes", { type: "boolean", default: true }],
    ["a: '80'", { type: ["string", "number"], default: "80" }],
    ["a:", {}],
    ["a: ''", {}],
    ["a: {}", { type: "object" }],
    ["a: []", { type: "array" }],
    ["a: [x, z]", { type: "array", items: { type: "string" } }],
    ["a: [x, 1]", { type: "array" }],
    ["a: {cpu: 1}", { type: "object", properties: { cpu: { type: ["string", "number"], default: 1 } } }],
    ["# Some words.\na: {}", { description: "Some words.", type: "object" }],
    ["# -- (int) Some words\n# @section -- x\na:", { description: "Some words", type: ["integer", "null"] }],
    ["## @param a [nullable] Some words\na: {}", { description: "Some words", type: "object" }],
    [
      "# @schema\n# enum: [x, z]\n# @schema\n# Some words\na: x",
      { description: "Some words", type: "string", default: "x", enum: ["x", "z"] },
    ],
    ["a: 1 # @schema type:[integer, null];minimum:0", { type: ["integer", "null"], default: 1, minimum: 0 }],
    ["# @schema type: [\na: x", { type: "string", default: "x" }],
  ])("%s", (values, expected) => {
    expect(about(values)).toEqual(expected);
  });

  test("has what templates read, too", () => {
    const template =
      "--- templates/a.yaml\n{{ .Values.given }}{{ .Values.table.key }}{{ .Values.any }}{{ range .Values.list }}{{ .x }}{{ end }}\n";
    expect(JSON.parse(generated(`${template}--- values.yaml\ngiven: x\n`))).toEqual({
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "object",
      properties: {
        given: { type: "string", default: "x" },
        table: { type: "object", properties: { key: {} } },
        any: {},
        list: {},
      },
    });
  });

  test("is silent about the values it was made from, and stays as it is when it is made again", () => {
    const values = "a:\n  b: 1\n  c: [x]\nd: null\ne: ''\n";
    const { snapshot } = drawn(
      `${chart}--- values.yaml\n${values}--- values.schema.json\n${generated(`--- values.yaml\n${values}`)}`,
    );
    expect(diagnose(snapshot, "/w/values.yaml")).toEqual([]);
    expect(generatedSchema(snapshot, "/w/values.yaml")).toEqual({
      path: "/w/values.schema.json",
      text: snapshot.files.get("/w/values.schema.json")?.text,
    });
  });
});

describe("a schema that is there", () => {
  const values = "--- values.yaml\na: 1\nb:\n  c: x\n  d: x\ne: x\n--- values.schema.json\n";
  test.each([
    [
      "keeps what is written and gets what is missing",
      `{
    "title": "Mine",
    "properties": {
        "a": { "type": "string" },
        "b": {
            "properties": {
                "c": { "enum": ["x"] }
            }
        }
    }
}
`,
      `{
    "title": "Mine",
    "properties": {
        "a": { "type": "string" },
        "b": {
            "properties": {
                "c": { "enum": ["x"] },
                "d": {
                    "type": "string",
                    "default": "x"
                }
            }
        },
        "e": {
            "type": "string",
            "default": "x"
        }
    }
}
`,
    ],
    [
      "is left alone where it is described in other ways",
      `{ "properties": { "a": {}, "b": { "$ref": "#/x" }, "e": {} }, "x": {} }`,
      `{ "properties": { "a": {}, "b": { "$ref": "#/x" }, "e": {} }, "x": {} }`,
    ],
    [
      "is left alone where its tables are open to keys of a form",
      `{ "properties": { "a": {}, "b": { "additionalProperties": { "type": "string" } }, "e": {} } }`,
      `{ "properties": { "a": {}, "b": { "additionalProperties": { "type": "string" } }, "e": {} } }`,
    ],
    [
      "gets lines between braces on one line",
      `{ "properties": { "a": {}, "b": {}, "e": { "properties": {} } } }`,
      `{ "properties": { "a": {}, "b": {
  "properties": {
    "c": {
      "type": "string",
      "default": "x"
    },
    "d": {
      "type": "string",
      "default": "x"
    }
  }
}, "e": { "properties": {} } } }`,
    ],
    [
      "that is no JSON is not touched",
      "{ // mine\n}",
      "values.schema.json is no JSON: mend it first, so that nothing of it is lost.",
    ],
  ])("%s", (_, before, after) => {
    expect(generated(values + before)).toBe(after);
  });
});

test.each([
  ["/w/elsewhere.yaml", "This file belongs to no chart."],
  ["/w/a/Chart.yaml", "The chart has no values.yaml."],
])("of %s there is none", (path, why) => {
  expect(generatedSchema(drawn("--- a/Chart.yaml\n--- elsewhere.yaml\n").snapshot, path)).toEqual({ refused: why });
});
