/** Places inside scalars, drawn under the text they stand in. */
import { expect, test } from "vitest";
import { readDocument } from "../../../server/src/syntax/yaml/document";
import { contentAt } from "../../../server/src/syntax/yaml/tree";
import { spanWithin } from "../../../server/src/syntax/yaml/within";
import { draw } from "../../support/draw";

/** Where `word` stands in the text of the scalar at `e`. */
function place(source: string, word: string): string {
  const { root } = readDocument(source);
  const scalar = contentAt(root, ["e"]);
  if (scalar?.kind !== "scalar") throw new Error("no scalar at e");
  const start = scalar.text.indexOf(word);
  return draw(source, [{ ...spanWithin(scalar, source, { start, end: start + word.length }), label: "" }]);
}

test.each([
  ["e: a && bad", "e: a && bad\n        ^^^"],
  ['e: "a == \\"x\\" && bad"', 'e: "a == \\"x\\" && bad"\n                  ^^^'],
  ["e: 'a == ''x'' && bad'", "e: 'a == ''x'' && bad'\n                  ^^^"],
  ["e: |\n  a &&\n    bad\n", "e: |\n  a &&\n    bad\n    ^^^\n"],
  ["e: >-\n  a &&\n  bad\n", "e: >-\n  a &&\n  bad\n  ^^^\n"],
  ["e: a &&\n   bad", "e: a &&\n   bad\n   ^^^"],
  ['e: "\\u0061 \\n bad"', 'e: "\\u0061 \\n bad"\n   ^^^^^^^^^^^^^^^'],
])("%j", (source, drawn) => {
  expect(place(source, "bad")).toBe(drawn);
});
