import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, type Edit } from "../../../server/src/model/edit";
import { valueOf } from "../../../server/src/schema/scalar";
import { readDocument, type YamlDocument } from "../../../server/src/syntax/yaml/document";
import {
  insertEntry,
  quote,
  removeEntry,
  removeItem,
  scalarOf,
  unquote,
  wrapInList,
} from "../../../server/src/syntax/yaml/edits";
import { contentAt, type YamlPath } from "../../../server/src/syntax/yaml/tree";

type Repair = (document: YamlDocument, path: YamlPath) => Edit | undefined;

/** The text after a repair of what stands at the path. */
function after(text: string, path: YamlPath, repair: Repair): string {
  const document = readDocument(text);
  const edit = repair(document, path);
  return edit === undefined ? "nothing" : applyEdits(text, [edit]);
}

const map = ({ root }: YamlDocument, path: YamlPath) => {
  const found = contentAt(root, path);
  if (found?.kind !== "map") throw new Error("No map there");
  return found;
};
const insert =
  (key: string, value: string): Repair =>
  (document, path) =>
    insertEntry(document, map(document, path), key, value);
const remove =
  (key: string): Repair =>
  (document, path) => {
    const parent = map(document, path);
    const entry = parent.entries.find((one) => one.key.text === key);
    return entry && removeEntry(document, parent, entry);
  };
const drop =
  (index: number): Repair =>
  (document, path) => {
    const list = contentAt(document.root, path);
    return list?.kind === "list" ? removeItem(document, list, index) : undefined;
  };
const wrap: Repair = (document, path) => {
  const node = contentAt(document.root, path);
  return node && wrapInList(document, node);
};
const requote =
  (mark: '"' | "'"): Repair =>
  ({ root }, path) => {
    const node = contentAt(root, path);
    return node?.kind === "scalar" ? quote(node, mark) : undefined;
  };
const bare: Repair = ({ root }, path) => {
  const node = contentAt(root, path);
  return node?.kind === "scalar" ? unquote(node) : undefined;
};

const cases: readonly (readonly [string, string, YamlPath, Repair, string])[] = [
  ["insert at the root", "a: 1\n", [], insert("b", "2"), "a: 1\nb: 2\n"],
  ["insert without a last line break", "a: 1", [], insert("b", "2"), "a: 1\nb: 2"],
  ["insert below a comment", "a:\n  b: 1 # c\nd: 1\n", ["a"], insert("c", "2"), "a:\n  b: 1 # c\n  c: 2\nd: 1\n"],
  ["insert into an item", "- a: 1\n- b: 1\n", [0], insert("c", "2"), "- a: 1\n  c: 2\n- b: 1\n"],
  ["insert lines", "a:\n    b: 1\n", ["a"], insert("c", "\n  d: 1"), "a:\n    b: 1\n    c: \n      d: 1\n"],
  ["insert behind a block scalar", "a: |\n  x\n\nb: 1\n", [], insert("c", ""), "a: |\n  x\n\nb: 1\nc:\n"],
  ["insert with windows lines", "a: 1\r\nb: 2\r\n", [], insert("c", "3"), "a: 1\r\nb: 2\r\nc: 3\r\n"],
  ["insert into a flow map", "a: {b: 1}\n", ["a"], insert("c", "2"), "a: {b: 1, c: 2}\n"],
  ["insert into an empty flow map", "a: {}\n", ["a"], insert("c", "2"), "a: {c: 2}\n"],
  ["insert into JSON", '{\n  "a": 1\n}\n', [], insert("b", "2"), '{\n  "a": 1,\n  b: 2\n}\n'],
  ["insert a key that needs quotes", "a: 1\n", [], insert("yes", "2"), "a: 1\n'yes': 2\n"],
  ["remove a line", "a: 1\nb: 2 # two\nc: 3\n", [], remove("b"), "a: 1\nc: 3\n"],
  ["remove lines", "a:\n  b: 1\n  c:\n    - d\n    - e\nf: 1\n", ["a"], remove("c"), "a:\n  b: 1\nf: 1\n"],
  ["remove behind a dash", "- a: 1\n  b: 2\n", [0], remove("a"), "- b: 2\n"],
  ["remove the only one", "a:\n  b: 1\nc: 2\n", ["a"], remove("b"), "a:\n  {}\nc: 2\n"],
  ["remove from a flow map", "a: {b: 1, c: 2, d: 3}\n", ["a"], remove("c"), "a: {b: 1, d: 3}\n"],
  ["remove the last of a flow map", "a: {b: 1, c: 2}\n", ["a"], remove("c"), "a: {b: 1}\n"],
  ["remove the only one of a flow map", "a: {b: 1, }\n", ["a"], remove("b"), "a: { }\n"],
  ["remove an item", "a:\n  - x\n  - -5\n  - y\n", ["a"], drop(1), "a:\n  - x\n  - y\n"],
  ["remove an item of lines", "- a: 1\n  b: 2\n- c: 3\n", [], drop(0), "- c: 3\n"],
  ["remove the only item", "a:\n- x\nb: 1\n", ["a"], drop(0), "a:\n  []\nb: 1\n"],
  ["remove an item behind a dash", "- - a\n  - b\n", [0], drop(0), "- - b\n"],
  ["remove a flow item", "a: [x, y, z]\n", ["a"], drop(2), "a: [x, y]\n"],
  [
    "wrap a map",
    "ports:\n  port: 80\n  name: |\n    x\nb: 1\n",
    ["ports"],
    wrap,
    "ports:\n  - port: 80\n    name: |\n      x\nb: 1\n",
  ],
  ["wrap a flow map", "ports: {port: 80}\n", ["ports"], wrap, "ports: [{port: 80}]\n"],
  ["wrap a text", "command: a, b\n", ["command"], wrap, 'command: ["a, b"]\n'],
  ["wrap a number", "ports: 80\n", ["ports"], wrap, "ports: [80]\n"],
  ["wrap a block scalar", "command: |\n  x\n", ["command"], wrap, "nothing"],
  ["quote a number", "a: 1.10\n", ["a"], requote('"'), 'a: "1.10"\n'],
  ["quote with single quotes", "a: it's\n", ["a"], requote("'"), "a: 'it''s'\n"],
  ["quote what has a line break", 'a: "x\\ny"\n', ["a"], requote("'"), 'a: "x\\ny"\n'],
  ["unquote", 'a: "80"\n', ["a"], bare, "a: 80\n"],
  ["unquote what needs its quotes", 'a: "x: y"\n', ["a"], bare, "nothing"],
];

describe("repairs", () => {
  test.each(cases)("%s", (_name, text, path, repair, expected) => expect(after(text, path, repair)).toBe(expected));

  test("a text written as a scalar is read as that text, by every reader", () => {
    const words = fc.constantFrom(
      "yes",
      "0644",
      "1_000",
      "~",
      "null",
      "true",
      "1e3",
      "a: b",
      "a #b",
      "#a",
      "- a",
      "<<",
      "---",
      "",
      " ",
      ".5",
      "=",
      "@",
      "0x1f",
      ".inf",
      "n",
      "é",
      "12:30:45",
      "2024-01-01",
    );
    fc.assert(
      fc.property(
        fc.oneof(words, fc.string(), fc.string({ unit: "binary", maxLength: 8 })),
        fc.constantFrom("", '"', "'"),
        (text, mark) => {
          if (/[\ud800-\udfff]/.test(text)) return;
          const { root, problems } = readDocument(
            `a: ${scalarOf(text, mark as "")}\nb: [${scalarOf(text, mark as "")}, 1]\n`,
          );
          expect(problems).toEqual([]);
          for (const path of [["a"], ["b", 0]]) {
            const node = contentAt(root, path);
            if (node?.kind !== "scalar") throw new Error("No scalar");
            expect([node.value, valueOf(node)]).toEqual([text, text]);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
