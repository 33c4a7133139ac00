/** JSON with places: the platform's parser decides what is right, ours says where it is wrong. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "../../server/src/syntax/json";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("json", () => {
  test("reads every value as the platform does", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        expect(parseJson(text).value).toEqual(JSON.parse(text));
      }),
    );
  });
  test("refuses what the platform refuses, and accepts what it accepts", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      "1",
      "-0.5e3",
      "01",
      "true",
      "nul",
      " ",
      "\n",
      '"',
      "//",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        expect(parseJson(text).mistake === undefined).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });
  test("knows where keys stand", () => {
    const { keys } = parseJson('{ "a": { "b/c": [ { "d": 1 } ] } }');
    expect([...keys]).toEqual([
      ["a", { start: 2, end: 5 }],
      ["a.b/c", { start: 9, end: 14 }],
      ["a.b/c.0.d", { start: 20, end: 23 }],
    ]);
  });
  test.each([
    ["", "The file ends where a value should be", 0],
    ['{ "a": 1', "The file ends where a comma or } should be", 8],
    ['{ "a" 1 }', "A colon should be here", 6],
    ["{ a: 1 }", "A key in double quotes should be here", 2],
    ["{} x", "The end of the file should be here", 3],
    ["/* hi */ {}", "A value should be here (JSON has no comments)", 0],
    ["[".repeat(10_000), "Less nesting should be here", 201],
  ])("%j", (text, message, start) => {
    expect(parseJson(text).mistake?.message).toBe(message);
    expect(parseJson(text).mistake?.span.start).toBe(start);
  });
});
