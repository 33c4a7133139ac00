/** Names across files: definitions, references, highlights, symbols and renaming. */
import { describe, expect, test, vi } from "vitest";
import { definitionsAt, highlightsAt, type Place, referencesAt, symbols } from "../../server/src/engine/navigate";
import { rename, renameRange } from "../../server/src/engine/rename";
import { drawn } from "../support/engine";

vi.mock("../../server/src/languages", async () => {
  const [{ wordsLanguage }, { notesLanguage }] = await Promise.all([
    import("../support/engine"),
    import("../../server/src/languages/notes"),
  ]);
  return { languages: [wordsLanguage, notesLanguage] };
});

const firstPath = "/a.words";
const two = "--- a.words\ndef cat\ndef dog\nuse cat\nlast\n--- b.words\nuse c<|>at\nuse dog\n";
const brief = (places: readonly Place[]) => places.map(({ path, span }) => `${path}:${span.start}-${span.end}`);

describe("navigation", () => {
  const { snapshot, path, offset } = drawn(two);
  test("finds a definition in another file", () => {
    expect(brief(definitionsAt(snapshot, path, offset))).toEqual(["/w/a.words:4-7"]);
    expect(definitionsAt(snapshot, path, offset)[0]?.whole).toEqual({ start: 0, end: 7 });
  });
  test("finds references everywhere, with or without definitions", () => {
    expect(brief(referencesAt(snapshot, path, offset, false))).toEqual(["/w/a.words:20-23", "/w/b.words:4-7"]);
    expect(brief(referencesAt(snapshot, path, offset, true))).toHaveLength(3);
  });
  test("highlights within the file, where the name is written and read", () => {
    expect(highlightsAt(snapshot, "/w/a.words", 20).map(({ span, kind }) => [span.start, kind])).toEqual([
      [4, "write"],
      [20, "read"],
    ]);
  });
  test("leads to the one definition that is meant", () => {
    const at = drawn("--- a.words\ndef cat\ndef cat\nnear c<|>at\n--- b.words\ndef cat\n");
    expect(brief(definitionsAt(at.snapshot, at.path, at.offset))).toEqual(["/w/a.words:12-15"]);
    expect(brief(referencesAt(at.snapshot, at.path, at.offset, true))).toHaveLength(4);
  });
  test("leads from a path to the file", () => {
    const at = drawn("--- a.words\nopen b.wo<|>rds\n--- b.words\n");
    expect(brief(definitionsAt(at.snapshot, at.path, at.offset))).toEqual(["/w/b.words:0-0"]);
    expect(renameRange(at.snapshot, at.path, at.offset)).toBeUndefined();
  });
  test("is quiet where nothing is named", () => {
    expect(definitionsAt(snapshot, path, 0)).toEqual([]);
    expect(referencesAt(snapshot, "/nowhere", 0, true)).toEqual([]);
  });
  test("finds symbols by their letters in order", () => {
    expect(symbols(snapshot, "dg").map(({ name }) => name)).toEqual(["dog"]);
    expect(symbols(snapshot, "").map(({ name }) => name)).toEqual(["cat", "dog"]);
  });
});

describe("rename", () => {
  test("changes the name wherever it is spelled", () => {
    const { snapshot, path, offset } = drawn("--- a.words\ndef cat\nlast\n--- b.words\nuse c<|>at\n");
    expect(renameRange(snapshot, path, offset)).toEqual({ span: { start: 4, end: 7 }, text: "cat" });
    expect(rename(snapshot, path, offset, "cow")).toEqual({
      edits: [
        { path: "/w/a.words", span: { start: 4, end: 7 }, text: "cow" },
        { path: "/w/b.words", span: { start: 4, end: 7 }, text: "cow" },
      ],
    });
  });
  test.each([
    ["cow hen", "A variable cannot be called cow hen"],
    ["dog", "There already is a dog here"],
  ])("refuses %s", (name, refused) => {
    const { snapshot, path, offset } = drawn(two);
    expect(rename(snapshot, path, offset, name)).toEqual({ refused });
  });
  test("needs a name under the cursor that something defines", () => {
    for (const drawing of ["use n<|>one", "def a\nla<|>st", "<|>"]) {
      const { snapshot, path, offset } = drawn(drawing, { firstPath });
      expect(renameRange(snapshot, path, offset)).toBeUndefined();
      expect(rename(snapshot, path, offset, "x")).toHaveProperty("refused");
    }
  });
});
