/** Hovers: our note, the facts, the user's notes, and the links a host gives. */
import { describe, expect, test, vi } from "vitest";
import { hover } from "../../server/src/engine/hover";
import { hoverMarkdown } from "../../server/src/engine/hover-markdown";
import { type Links, noLinks } from "../../server/src/engine/links";
import { drawn } from "../support/engine";

vi.mock("../../server/src/languages", async () => {
  const [{ wordsLanguage }, { notesLanguage }] = await Promise.all([
    import("../support/engine"),
    import("../../server/src/languages/notes"),
  ]);
  return { languages: [wordsLanguage, notesLanguage] };
});

const notes = new Map([
  [
    "words/RUN",
    "# RUN\n\nRuns a command. See [CMD](CMD.md), [image](../docker/image.md) or [the web](https://example.com).\n\n## Cases\n\nhidden\n",
  ],
]);

const links: Links = {
  note: (key) => `note:${key}`,
  place: (path, offset) => `place:${path}@${offset}`,
  write: (key) => `write:${key}`,
};

function shown(drawing: string, through = links): string | undefined {
  const { snapshot, path, offset } = drawn(drawing, { notes, firstPath: "/a.words" });
  const found = hover(snapshot, path, offset);
  return found && hoverMarkdown(found, through);
}

describe("hover", () => {
  test("shows the note above its cases, the facts and an invitation", () => {
    expect(shown("a R<|>UN")).toBe(
      [
        "**RUN**",
        "Runs a command. See [CMD](note:words/CMD), [image](note:docker/image) or [the web](https://example.com).",
        "3 letters",
        "[Whole note](note:words/RUN) · [Write a note about this](write:words/RUN)",
      ].join("\n\n"),
    );
  });
  test("tells the facts of the user's own thing first, and one sentence of the note", () => {
    expect(shown("MY<|>NAME")).toBe(
      [
        "**MYNAME**",
        "6 letters",
        "Runs a command.",
        "[Whole note](note:words/RUN) · [Write a note about this](write:words/RUN)",
      ].join("\n\n"),
    );
  });
  test("becomes plain text for readers without links", () => {
    expect(shown("R<|>UN", noLinks)).toBe(
      "**RUN**\n\nRuns a command. See CMD, image or [the web](https://example.com).\n\n3 letters",
    );
  });
  test("draws no line below the user's notes when nothing follows", () => {
    expect(shown("CM<|>D\n--- notes/a.txt\nCMD is what a container starts with.", noLinks)).toBe(
      "3 letters\n\n**From your notes**\n\n- CMD is what a container starts with. (a.txt)",
    );
  });
  test("shows facts without a note", () => {
    expect(shown("C<|>MD", noLinks)).toBe("3 letters");
  });
  test("shows three of the user's notes and counts the rest", () => {
    const lines = [
      "RUN is what builds *layers*.",
      "To build we use RUN at night.",
      "Never let RUN fetch a secret.",
      "RUN again and all of it is new.",
    ];
    const text = shown(`RU<|>N\n--- notes/a.txt\n${lines.join("\n\n")}`);
    expect(text).toContain("**From your notes** (and 1 more)");
    expect(text).toContain("- RUN is what builds layers. ([a.txt](place:/w/notes/a.txt@0))");
    expect(text).not.toContain("Write a note");
  });
  test("is nothing where there is no concept", () => {
    expect(shown("r<|>un")).toBeUndefined();
    expect(shown("RUN\n--- notes/a.md\nRU<|>N")).toBeUndefined();
  });
  test("works on a link in a note", () => {
    expect(shown("--- notes/a.md\nsee [it](portolan:words/R<|>UN)", noLinks)).toMatch(/^\*\*RUN\*\*/);
  });
});
