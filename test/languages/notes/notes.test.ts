/** The notes language in an editor: claims, outline, folds, links and completion. */
import { describe, expect, test } from "vitest";
import { actions } from "../../../server/src/engine/act";
import { complete } from "../../../server/src/engine/complete";
import { conceptAt } from "../../../server/src/engine/hover";
import { languageOf } from "../../../server/src/engine/language-of";
import { definitionsAt, type Place, referencesAt, symbols } from "../../../server/src/engine/navigate";
import { folds, outline } from "../../../server/src/engine/outline";
import { rename } from "../../../server/src/engine/rename";
import { applyEdits } from "../../../server/src/model/edit";
import type { OutlineItem } from "../../../server/src/model/outline";
import { slice } from "../../../server/src/model/span";
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

describe("concepts that are only mentioned", () => {
  const notes = new Map([
    ["kubernetes/StatefulSet", "# StatefulSet\n\nKeeps names.\n"],
    ["kubernetes/field-known", "# Known\n\nA rule.\n"],
    ["dockerfile/CMD", "# CMD\n\nStarts.\n"],
  ]);
  const at = (note: string) => drawn(`--- notes/a.md\n${note}`, { notes });

  test.each([
    ["A Stateful<|>Set is one", "kubernetes/StatefulSet"],
    ["many StatefulSets<|> run", "kubernetes/StatefulSet"],
    ["only the last CMD<|>.", "dockerfile/CMD"],
    ["statefulset<|>", undefined],
    ["a field-<|>known", undefined],
    ["[x](portolan:dockerfile/C<|>MD)", "dockerfile/CMD"],
    ["---\nabout: Stateful<|>Set\n---\n", undefined],
    ["<|>", undefined],
  ])("%s", (note, key) => {
    const { snapshot, path, offset } = at(note);
    expect(conceptAt(snapshot, path, offset)?.key).toBe(key);
  });

  test("may be linked", () => {
    const { snapshot, path, offset } = at("many Stateful<|>Sets run");
    const [offer] = actions(snapshot, path, { start: offset, end: offset });
    expect(offer?.title).toBe("Link to kubernetes/StatefulSet");
    expect(applyEdits("many StatefulSets run", offer?.edits ?? [])).toBe(
      "many [StatefulSets](portolan:kubernetes/StatefulSet) run",
    );
  });
});

describe("between code and notes", () => {
  const workspace = (code: string, note: string) => drawn(`--- Dockerfile\n${code}--- notes/a.md\n${note}`);

  test("a concept leads to the section about it, and its references are all that speak of it", () => {
    const { snapshot, path, offset } = workspace(
      "FROM a:1\nC<|>MD x\n",
      "# CMD\n\nMine.\n\n## Other\n\nA CMD is the last word.\n",
    );
    const shown = (places: readonly Place[]) =>
      places.map(({ path, span }) => slice(snapshot.files.get(path)?.text ?? "", span));
    expect(shown(definitionsAt(snapshot, path, offset))).toEqual(["CMD"]);
    expect(shown(referencesAt(snapshot, path, offset, false))).toEqual(["CMD", "CMD"]);
  });

  test("a heading is renamed with the links to it", () => {
    const drawing = `--- notes/a.md\n# Old wa<|>ys\n\n[x](#old-ways)\n--- notes/b.md\n[y](a.md#old-ways) [z](a.md)\n`;
    expect(renamed(drawing, "New ways!")).toBe(
      "/w/notes/a.md\n# New ways!\n\n[x](#new-ways)\n/w/notes/b.md\n[y](a.md#new-ways) [z](a.md)\n",
    );
  });

  test("a stage is renamed with the links to it", () => {
    const drawing = `--- Dockerfile\nFROM a:1 AS bu<|>ild\n--- notes/b.md\n[y](../Dockerfile#stage.build)\n`;
    expect(renamed(drawing, "made")).toBe(
      "/w/Dockerfile\nFROM a:1 AS made\n/w/notes/b.md\n[y](../Dockerfile#stage.made)\n",
    );
  });

  test.each(["", "!?", "two\nlines"])("a heading cannot be %j", (name) => {
    const { snapshot, path, offset } = drawn("--- notes/a.md\n# O<|>ne\n");
    expect(rename(snapshot, path, offset, name)).toHaveProperty("refused");
  });

  function renamed(drawing: string, name: string): string {
    const { snapshot, path, offset } = drawn(drawing);
    const renaming = rename(snapshot, path, offset, name);
    const edits = "edits" in renaming ? renaming.edits : [];
    return [...snapshot.files.values()]
      .map(
        (file) =>
          `${file.path}\n${applyEdits(
            file.text,
            edits.filter((edit) => edit.path === file.path),
          )}`,
      )
      .join("");
  }
});
