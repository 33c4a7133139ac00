/** Notes by name, and completion with notes. */
import { describe, expect, test, vi } from "vitest";
import { complete } from "../../server/src/engine/complete";
import { explain, noteList } from "../../server/src/engine/explain";
import { ruleById } from "../../server/src/engine/rules";
import { drawn } from "../support/engine";

vi.mock("../../server/src/languages", async () => {
  const [{ wordsLanguage }, { notesLanguage }] = await Promise.all([
    import("../support/engine"),
    import("../../server/src/languages/notes"),
  ]);
  return { languages: [wordsLanguage, notesLanguage] };
});

const notes = new Map([
  ["words/DEF", "# DEF, the maker\n\nMakes a name. Then it is used, see [tabs](no-tabs.md).\n"],
  [
    "words/no-tabs",
    "# No tabs\n\nTabs differ everywhere.\n\n## Cases\n\n```words bad\na\tb\n ^ bad\n```\n\n```words fixed\na b\n```\n",
  ],
]);

describe("explain", () => {
  const { snapshot } = drawn("--- notes/mine.md\n# DEF\n\nI always use def first.\n", { notes });
  test.each(["words/DEF", "WORDS/def", "def", " DEF "])("finds a concept as %j", (name) => {
    expect(explain(snapshot, name)).toContain("Makes a name. Then it is used, see tabs.");
  });
  test.each(["words/no-tabs", "no-tabs", "tool:W1", "w1", "TOOL:w1"])("finds a rule as %j", (name) => {
    expect(explain(snapshot, name)).toBe(
      [
        "# No tabs",
        "`words/no-tabs` · warning · profile recommended · also known as `tool:W1`",
        "Tabs differ everywhere.",
        "## Instead of",
        "````words\na\tb\n````",
        "## Write",
        "````words\na b\n````",
      ].join("\n\n"),
    );
  });
  test("adds what the user wrote", () => {
    expect(explain(snapshot, "DEF")).toContain("## From your notes\n\n- I always use def first. (mine.md)");
  });
  test("finds a field by its own name, unless something else has it", () => {
    const fields = new Map([
      ["words/DEF.part", "# Part\n\nA part of it.\n"],
      ["words/DEF.whole", "# Whole\n\nA whole field.\n"],
      ["words/whole", "# All\n\nEverything.\n"],
    ]);
    const { snapshot } = drawn("", { notes: fields });
    expect(explain(snapshot, "part")).toContain("A part of it.");
    expect(explain(snapshot, "whole")).toContain("Everything.");
  });
  test("knows no other names", () => {
    expect(explain(snapshot, "nothing")).toBeUndefined();
    expect(explain(snapshot, "")).toBeUndefined();
    expect(ruleById("constructor")).toBeUndefined();
  });
  test("lists our notes and the sections of the user's", () => {
    expect(noteList(snapshot)).toEqual([
      { key: "words/DEF", title: "DEF, the maker", sentence: "Makes a name." },
      { key: "words/no-tabs", title: "No tabs", sentence: "Tabs differ everywhere." },
      { key: "mine.md", title: "DEF", sentence: "I always use def first.", path: "/w/notes/mine.md", offset: 2 },
    ]);
  });
});

describe("complete", () => {
  test("brings the note along", () => {
    const { snapshot, path, offset } = drawn("<|>", { notes, firstPath: "/a.words" });
    expect(complete(snapshot, path, offset).map(({ label, documentation }) => [label, documentation])).toEqual([
      ["DEF", "Makes a name. Then it is used, see tabs."],
      ["use", undefined],
    ]);
  });
  test("is empty elsewhere", () => {
    expect(complete(drawn("").snapshot, "/nowhere", 0)).toEqual([]);
  });
});
