/** Looking entries up by their keys: narrow and wide maps give the same answers. */
import { expect, test } from "vitest";
import { readDocument } from "../../../server/src/syntax/yaml/document";
import { entryIn } from "../../../server/src/syntax/yaml/tree";

const many = (count: number, prefix: string) => Array.from({ length: count }, (_, at) => `${prefix}${at}: ${at}\n`);

function valueOf(text: string, key: string): string | undefined {
  const { root } = readDocument(text);
  const value = root?.kind === "map" ? entryIn(root, key)?.value : undefined;
  return value?.kind === "scalar" ? value.text : undefined;
}

test.each([1, 49, 50, 500])("in a map of %i keys the last twin counts, and own keys win over merged ones", (count) => {
  const text = ["<<: {merged: 1, own: 2}\n", "own: 3\n", "twin: 4\n", ...many(count, "k"), "twin: 5\n"].join("");
  const keys = ["merged", "own", "twin", `k${count - 1}`, `k${count}`];
  expect(keys.map((key) => valueOf(text, key))).toEqual(["1", "3", "5", String(count - 1), undefined]);
});

test("every key of a very wide map can be asked for", () => {
  const { root } = readDocument(many(40_000, "k").join(""));
  const keys = root?.kind === "map" ? root.entries.map(({ key }) => key.text) : [];
  const found = keys.filter((key) => root?.kind === "map" && entryIn(root, key)?.key.text === key);
  expect(found).toHaveLength(40_000);
});
