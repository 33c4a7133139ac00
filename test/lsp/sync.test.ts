/** Texts after edits, and places in them. */
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { lineStarts, offsetAt, positionAt, spanOf, spliceLines } from "../../server/src/lsp/lines";
import { textAfter } from "../../server/src/lsp/sync";
import { pathOf, rootOf, uriOf } from "../../server/src/lsp/uri";

interface Change {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}
interface Position {
  readonly line: number;
  readonly character: number;
}

const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", "\r", "\r\n", "é", "𝒳"), maxLength: 12 });
const position = fc.record({ line: fc.integer({ min: 0, max: 6 }), character: fc.integer({ min: 0, max: 6 }) });
const change = fc.record({ range: fc.record({ start: position, end: position }), text });

/** As the protocol says it, without a thought for speed. */
function naively(before: string, changes: readonly Change[]): string {
  let now = before;
  for (const { range, text } of changes) {
    const ends = [naiveOffset(now, range.start), naiveOffset(now, range.end)].sort((a, b) => a - b);
    now = now.slice(0, ends[0]) + text + now.slice(ends[1]);
  }
  return now;
}

function naiveOffset(text: string, { line, character }: Position): number {
  const lines = text.match(/[^\r\n]*(\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  if (line >= lines.length) return text.length;
  const before = lines.slice(0, line).join("").length;
  return before + Math.min(character, (lines[line] ?? "").replace(/[\r\n]+$/, "").length);
}

describe("incremental edits", () => {
  test("any sequence gives what applying them one by one gives", () => {
    fc.assert(
      fc.property(text, fc.array(change, { maxLength: 6 }), (before, changes) => {
        expect(textAfter({ text: before }, changes)).toBe(naively(before, changes));
      }),
      { numRuns: 1000 },
    );
  });

  test("the lines after one edit are those of a text that was never edited", () => {
    fc.assert(
      fc.property(text, change, (before, { range, text: by }) => {
        const [old, now] = [{ text: before }, { text: textAfter({ text: before }, [{ range, text: by }]) }];
        spliceLines(old, now, spanOf(old, range), by);
        expect(lineStarts(now)).toEqual(lineStarts({ text: now.text }));
      }),
      { numRuns: 1000 },
    );
  });

  test("a thousand cursors in a megabyte are one pass", () => {
    const before = { text: "FROM alpine:3.20\n".repeat(60_000) };
    const places = Array.from({ length: 1000 }, (_, index) => ({ line: 59_999 - index * 50, character: 4 }));
    const changes = places.map((place) => ({ range: { start: place, end: place }, text: " " }));
    const looks = vi.spyOn(String.prototype, "indexOf");
    const { length } = textAfter(before, changes);
    const count = looks.mock.calls.length;
    looks.mockRestore();
    expect(length).toBe(before.text.length + 1000);
    expect(count).toBeLessThan(2 * 60_000);
  });

  test("a whole text replaces what came before it", () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    expect(textAfter({ text: "x" }, [{ range, text: "y" }, { text: "abc" }, { range, text: "" }])).toBe("bc");
  });
});

describe("positions", () => {
  test("an offset comes back from its position, unless it splits a line break", () => {
    fc.assert(
      fc.property(text, (of) => {
        for (let offset = 0; offset <= of.length; offset++) {
          const split = of[offset - 1] === "\r" && of[offset] === "\n";
          expect(offsetAt({ text: of }, positionAt({ text: of }, offset))).toBe(split ? offset - 1 : offset);
        }
      }),
    );
  });

  test("positions outside the text are moved into it", () => {
    const of = { text: "ab\r\ncd" };
    expect(lineStarts(of)).toEqual([0, 4]);
    expect(offsetAt(of, { line: 0, character: 99 })).toBe(2);
    expect(offsetAt(of, { line: 9, character: 0 })).toBe(6);
    expect(offsetAt(of, { line: -1, character: -1 })).toBe(0);
    expect(positionAt(of, 99)).toEqual({ line: 1, character: 2 });
  });
});

describe("URIs", () => {
  test.each([
    ["file:///a%20b/c%23d/%C3%A9/Dockerfile", "/a b/c#d/é/Dockerfile"],
    ["file:///c%3A/web/Dockerfile", "c:/web/Dockerfile"],
    ["file://server/share/Dockerfile", "//server/share/Dockerfile"],
    ["vscode-vfs://github/a/b%20c/Dockerfile", "vscode-vfs://github/a/b%20c/Dockerfile"],
    ["untitled:Untitled-1", "untitled:Untitled-1"],
    ["file:///bad%zz", "file:///bad%zz"],
  ])("%s is %s and back", (uri, path) => {
    expect(pathOf(uri)).toBe(path);
    expect(uriOf(path)).toBe(uri);
  });

  test("drive letters and trailing slashes have one spelling", () => {
    expect(pathOf("file:///C:/Web")).toBe("c:/Web");
    expect(rootOf("file:///work/")).toBe("/work");
    expect(rootOf("memfs://x/")).toBe("memfs://x");
  });
});
