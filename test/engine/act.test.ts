/** Repairs, the repair of everything, and silence. */
import { describe, expect, test, vi } from "vitest";
import { actions } from "../../server/src/engine/act";
import { fixAll, fixText } from "../../server/src/engine/fix";
import { applyEdits } from "../../server/src/model/edit";
import { drawn } from "../support/engine";

vi.mock("../../server/src/languages", async () => {
  const [{ wordsLanguage }, { notesLanguage }] = await Promise.all([
    import("../support/engine"),
    import("../../server/src/languages/notes"),
  ]);
  return { languages: [wordsLanguage, notesLanguage] };
});

const at = (text: string) => drawn(text, { firstPath: "/a.words" });

describe("actions", () => {
  test("offers each repair, all safe repairs, and silence", () => {
    const { snapshot, path } = at("a\tb!");
    const offered = actions(snapshot, path, { start: 0, end: 4 });
    expect(offered.map(({ title, kind, preferred }) => [title, kind, preferred ?? null])).toEqual([
      ["Repair words/no-tabs", "quickfix", true],
      ["Repair words/no-bangs", "quickfix", false],
      ["Fix all safe problems in this file", "fixAll", null],
      ["Ignore words/no-tabs here", "quickfix", null],
      ["Ignore words/no-bangs here", "quickfix", null],
    ]);
  });
  test("silence works", () => {
    const { snapshot, path } = at("a!");
    const silence = actions(snapshot, path, { start: 1, end: 2 }).at(-1);
    const quiet = at(applyEdits("a!", silence?.edits ?? []));
    expect(actions(quiet.snapshot, quiet.path, { start: 0, end: 30 })).toEqual([]);
  });
  test("says nothing away from problems but how to fix the file", () => {
    const { snapshot, path } = at("fine\n\tb!");
    expect(actions(snapshot, path, { start: 0, end: 1 }).map(({ kind }) => kind)).toEqual(["fixAll"]);
  });
});

describe("fixing", () => {
  test("only safe fixes are made unasked", () => {
    const { snapshot, path } = at("a\tb!\tc");
    expect(applyEdits("a\tb!\tc", fixAll(snapshot, path))).toBe("a b! c");
    expect(fixText(snapshot, path)).toBe("a b! c");
  });
  test("others are made on demand, and a clean file stays as it is", () => {
    const { snapshot, path } = at("a\tb!");
    expect(fixText(snapshot, path, () => true)).toBe("a b");
    expect(fixText(at("fine").snapshot, path)).toBe("fine");
    expect(fixText(snapshot, "/nowhere")).toBe("");
  });
});
