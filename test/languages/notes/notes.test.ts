/** The notes language in an editor: claims, outline, folds, links and completion. */
import { describe, expect, test } from "vitest";
import { complete } from "../../../server/src/engine/complete";
import { languageOf } from "../../../server/src/engine/language-of";
import { definitionsAt, symbols } from "../../../server/src/engine/navigate";
import { folds, outline } from "../../../server/src/engine/outline";
import type { OutlineItem } from "../../../server/src/model/outline";
import { drawn } from "../../support/engine";

describe("claims", () => {
  test.each([
    ["notes/a.md", "notes"],
    ["notes/deep/b.TXT", "notes"],
    [".portolan/notes/c.markdown", "notes"],
    ["docs/a.md", undefined],
    ["notes/a", undefined],
    ["notes.md", undefined],
    ["sub/notes/a.md", undefined],
  ])("%s", (path, id) => {
    const { snapshot } = drawn(`--- ${path}\nhello\n`);
    const note = snapshot.files.get(`/w/${path}`);
    expect(note && languageOf(snapshot, note)?.id).toBe(id);
  });
});

describe("shape", () => {
  const { snapshot, path } = drawn(
    "--- notes/a.md\n# One\n\n## Two\ntext\n\n### Three\n\n## Four\n# Five\n```\ncode\n```\n",
  );
  const tree = (items: readonly OutlineItem[]): unknown[] =>
    items.map(({ name, children }) => [name, ...tree(children)]);
  test("the outline is the tree of headings", () => {
    expect(tree(outline(snapshot, path))).toEqual([["One", ["Two", ["Three"]], ["Four"]], ["Five"]]);
  });
  test("sections and fences fold", () => {
    expect(folds(snapshot, path).map(({ span }) => span.start)).toEqual([0, 7, 39, 46]);
  });
});

describe("names", () => {
  const text = (target: string) => `--- notes/a.md\n# One\n# One\n[x](${target}<|>)\n--- notes/b/c.md\n# Über uns!\n`;
  test.each([
    ["b/c.md#über-uns", "/w/notes/b/c.md", 2],
    ["./b/c.md", "/w/notes/b/c.md", 0],
    ["#one-1", "/w/notes/a.md", 8],
  ])("%s leads there", (target, path, start) => {
    const at = drawn(text(target));
    const places = definitionsAt(at.snapshot, at.path, at.offset);
    expect(places.map((place) => [place.path, place.span.start])).toEqual([[path, start]]);
  });
  test.each(["https://example.com", "/etc/passwd", "nowhere.md"])("%s leads nowhere", (target) => {
    const at = drawn(text(target));
    expect(definitionsAt(at.snapshot, at.path, at.offset)).toEqual([]);
  });
  test("headings are symbols", () => {
    expect(symbols(drawn(text("x")).snapshot, "uns").map(({ name }) => name)).toEqual(["Über uns!"]);
  });
});

describe("completion", () => {
  const notes = new Map([["dockerfile/CMD", "# CMD\n\nStarts.\n"]]);
  test.each([
    ["see [x](<|>", 8],
    ["see [x](dock<|>", 8],
    ["see portolan:do<|>", 4],
  ])("%s", (line, start) => {
    const { snapshot, path, offset } = drawn(`--- notes/a.md\n${line}`, { notes });
    const [proposal] = complete(snapshot, path, offset);
    expect([proposal?.label, proposal?.edit.span]).toEqual(["portolan:dockerfile/CMD", { start, end: offset }]);
  });
  test("stays out of ordinary writing", () => {
    const { snapshot, path, offset } = drawn("--- notes/a.md\nI write <|>", { notes });
    expect(complete(snapshot, path, offset)).toEqual([]);
  });
});
