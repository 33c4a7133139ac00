/** Changes of maps that are made together. */
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../server/src/model/edit";
import { type Amendment, amend } from "../../../server/src/syntax/yaml/amend";
import { readDocument } from "../../../server/src/syntax/yaml/document";
import { contentAt, type YamlMap } from "../../../server/src/syntax/yaml/tree";

type Make = (at: (...path: readonly (string | number)[]) => YamlMap) => readonly Amendment[];

function changed(text: string, make: Make): string {
  const document = readDocument(text);
  const at = (...path: readonly (string | number)[]) => {
    const found = contentAt(document.root, path);
    if (found?.kind !== "map") throw new Error("No map there");
    return found;
  };
  const edits = amend(document, make(at));
  return edits === undefined ? "nothing" : applyEdits(text, edits);
}

const put = (map: YamlMap, path: string, value: string) => ({
  kind: "put" as const,
  map,
  path: path.split("."),
  value,
});
const include = (map: YamlMap, path: string, value: string): Amendment =>
  ({ ...put(map, path, value), kind: "include" }) as Amendment;
const drop = (map: YamlMap, key: string, index?: number): Amendment => {
  const entry = map.entries.find((each) => each.key.text === key);
  if (entry === undefined) throw new Error("No entry there");
  return { kind: "drop", map, entry, ...(index === undefined ? {} : { index }) };
};

describe("what is added", () => {
  test("shares the maps that are made for it", () => {
    const make: Make = (at) => [put(at(), "a.b", "1"), include(at(), "a.c.d", "ALL"), put(at(), "a.c.e", "x")];
    expect(changed("z: 0 # last\n", make)).toBe("z: 0 # last\na:\n  b: 1\n  c:\n    d: [ALL]\n    e: x\n");
    expect(changed("{z: 0}\n", make)).toBe("{z: 0, a: {b: 1, c: {d: [ALL], e: x}}}\n");
    expect(changed('{"z": 0}\n', make)).toBe('{"z": 0, "a": {"b": 1, "c": {"d": ["ALL"], "e": "x"}}}\n');
  });

  test("fills what holds nothing and changes what holds something", () => {
    expect(changed("a:\nb: 1\n", (at) => [put(at(), "a.c", "2"), put(at(), "b", "3")])).toBe("a: {c: 2}\nb: 3\n");
    expect(changed("a: {}\n", (at) => [put(at(), "a.c", "2")])).toBe("a: {c: 2}\n");
    expect(changed("a: [x]\nb:\n  - x\n", (at) => [include(at(), "a", "y"), include(at(), "b", "y")])).toBe(
      "a: [y, x]\nb:\n  - y\n  - x\n",
    );
  });

  test("puts the deeper line first where two end together", () => {
    expect(changed("a:\n  b: 1\n", (at) => [put(at(), "d", "3"), put(at("a"), "c", "2")])).toBe(
      "a:\n  b: 1\n  c: 2\nd: 3\n",
    );
  });
});

describe("what goes", () => {
  test("makes room for what comes", () => {
    expect(changed("a:\n  b: 1\n  c: 2\nd: 3\n", (at) => [drop(at("a"), "c"), put(at("a"), "e", "4")])).toBe(
      "a:\n  b: 1\n  e: 4\nd: 3\n",
    );
    expect(changed("a:\n  b: 1\n", (at) => [drop(at("a"), "b"), put(at("a"), "e", "4")])).toBe("a:\n  e: 4\n");
    expect(changed("a: {b: 1, c: 2}\n", (at) => [drop(at("a"), "c"), put(at("a"), "e", "4")])).toBe(
      "a: {b: 1, e: 4}\n",
    );
  });

  test("takes the list along with its last item", () => {
    const text = "a:\n  b: [x, y]\n  c: 1\n";
    expect(changed(text, (at) => [drop(at("a"), "b", 1)])).toBe("a:\n  b: [x]\n  c: 1\n");
    expect(changed(text, (at) => [drop(at("a"), "b", 0), drop(at("a"), "b", 1)])).toBe("a:\n  c: 1\n");
  });

  test("takes the maps along that hold nothing else, unless an alias may mean them", () => {
    const text = "a:\n  b:\n    c:\n      d: [x]\n  e: 1\n";
    expect(changed(text, (at) => [drop(at("a", "b", "c"), "d", 0)])).toBe("a:\n  e: 1\n");
    expect(changed("a: {b: {c: 1}, d: 2}\n", (at) => [drop(at("a", "b"), "c"), drop(at("a"), "d")])).toBe("{}\n");
    expect(changed("- a: {b: 1}\n", (at) => [drop(at(0, "a"), "b")])).toBe("- {}\n");
    expect(changed("a: &x\n  b: 1\n", (at) => [drop(at("a"), "b")])).toBe("a: &x\n  {}\n");
  });
});

test("nothing is changed behind an alias or in a merged map", () => {
  const text = "a: &a {x: {y: 1}}\nb: *a\nc:\n  <<: *a\n";
  expect(changed(text, (at) => [put(at(), "b.z", "1")])).toBe("nothing");
  expect(changed(text, (at) => [put(at("c"), "x.z", "1")])).toBe("nothing");
  expect(changed(text, (at) => [put(at("c"), "w.z", "1")])).toBe(`${text}  w:\n    z: 1\n`);
});
