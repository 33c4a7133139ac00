import { describe, expect, test } from "vitest";
import { readDocument } from "../../../server/src/syntax/yaml/document";
import { nodeAt } from "../../../server/src/syntax/yaml/path";

/** `part path «source»` of what the cursor touches. */
function place(drawing: string): string {
  const text = drawing.replace("<|>", "");
  const { part, path, node } = nodeAt(readDocument(text), drawing.indexOf("<|>"));
  return `${part} ${path.join(".")} «${node === undefined ? "" : text.slice(node.start, node.end)}»`;
}

const cases: readonly (readonly [string, string, string])[] = [
  ["a key", "a:\n  b<|>c: 1\n", "key a.bc «bc»"],
  ["the end of a key", "ab<|>: 1\n", "key ab «ab»"],
  ["a value", "a: o<|>ne\n", "value a «one»"],
  ["the end of a value", "a: one<|>\n", "value a «one»"],
  ["behind the colon", "a: <|>one\n", "value a «one»"],
  ["a colon without a value", "a:<|>\nb: 1\n", "empty a «»"],
  ["an item", "a:\n  - x\n  - y<|>\n", "value a.1 «y»"],
  ["a key in an item", "a:\n  - b: 1\n    c<|>: 2\n", "key a.0.c «c»"],
  ["a flow key", "a: {b: 1, c<|>: 2}\n", "key a.c «c»"],
  ["a flow value", "a: [x, {y: z<|>}]\n", "value a.1.y «z»"],
  ["a blank line", "a: 1\n<|>\nb: 2\n", "empty  «a: 1\n\nb: 2»"],
  ["a blank line deep down", "a:\n  b: 1\n<|>\n  c: 2\n", "empty a «b: 1\n\n  c: 2»"],
  ["a comment", "a: 1 # <|>c\nb: 2\n", "empty  «a: 1 # c\nb: 2»"],
  ["a block scalar", "a: |\n  x\n  y<|>\n", "value a «|\n  x\n  y»"],
  ["an alias", "a: &x 1\nb: *<|>x\n", "value b «*x»"],
  ["nothing", "<|>", "empty  «»"],
  ["below everything", "a: 1\n\n<|>", "empty  «a: 1»"],
  ["an empty flow map", "a: {<|>}\n", "empty a «{}»"],
];

describe("what stands at an offset", () => {
  test.each(cases)("%s", (_name, drawing, expected) => expect(place(drawing)).toBe(expected));

  test("the nodes around it are told from the root", () => {
    const text = "a:\n  - b: 1\n";
    const { parents, entry } = nodeAt(readDocument(text), text.indexOf("1"));
    expect(parents.map(({ kind }) => kind)).toEqual(["map", "list", "map"]);
    expect(entry?.key.text).toBe("b");
  });
});
