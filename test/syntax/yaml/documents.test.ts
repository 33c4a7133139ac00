import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { sourceFile } from "../../../server/src/model/source-file";
import { cursorContext } from "../../../server/src/syntax/yaml/cursor/context";
import { readDocument } from "../../../server/src/syntax/yaml/document";
import { documentAt, documents } from "../../../server/src/syntax/yaml/documents";
import { nodeAt } from "../../../server/src/syntax/yaml/path";
import { entries, type YamlNode } from "../../../server/src/syntax/yaml/tree";
import { dataOf, walk, walkWritten } from "../../../server/src/syntax/yaml/walk";
import { plain } from "./plain";
import { manifests, texts } from "./texts";

const read = (text: string, lineage: object = {}) =>
  documents(sourceFile({ path: "/a.yaml", text, lineage, languageId: "yaml" }));

/** Half of a text, bits that break YAML, and the rest. */
const mutated = fc
  .record({
    text: fc.constantFrom(...texts),
    at: fc.nat(3000),
    cut: fc.nat(40),
    bit: fc.constantFrom(
      "",
      "\n",
      "  ",
      "\t",
      ":",
      ": ",
      "- ",
      "[",
      "]",
      "{",
      "}",
      '"',
      "'",
      "|",
      ">",
      "&a ",
      "*a",
      "!",
      "#",
      "---\n",
      "...\n",
      "%",
      "?",
      "\r\n",
      "\0",
      "\ufeff",
      "<<: *x\n",
      "ima",
      "@",
      "`",
      ",",
    ),
  })
  .map(({ text, at, cut, bit }) => {
    const start = at % text.length;
    return { text: text.slice(0, start) + bit + text.slice(start + cut), at: start };
  });

describe("documents of a file", () => {
  test("texts without mistakes have no problems", () => {
    for (const text of texts) expect(read(text).flatMap(({ document }) => document.problems)).toEqual([]);
  });

  test("places count from the document's start", () => {
    for (const { start, end, document } of read(manifests)) expect(manifests.slice(start, end)).toBe(document.text);
  });

  test("an untouched document is the same object wherever it moved", () => {
    const lineage = {};
    const before = read(manifests, lineage);
    const after = read(`# new\n${manifests.replace("replicas: 3", "replicas: 4")}`, lineage);
    expect(after).toHaveLength(before.length);
    expect(after.slice(1).map(({ document }) => document)).toEqual(before.slice(1).map(({ document }) => document));
    for (const [index, { document }] of after.entries()) expect(document === before[index]?.document).toBe(index > 0);
  });

  test("the document at an offset is the last that starts there or before", () => {
    const file = sourceFile({ path: "/a.yaml", text: "a: 1\n---\nb: 2\n" });
    const at = (offset: number) => documentAt(file, offset)?.document.text;
    expect([0, 5, 8, 9, 14].map(at)).toEqual(["a: 1\n", "a: 1\n", "a: 1\n", "b: 2\n", "b: 2\n"]);
  });

  test("edits one after the other give what a fresh reading gives", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5000), fc.nat(20), fc.constantFrom("a", ": ", "\n", "---\n", "- ")), { maxLength: 6 }),
        (edits) => {
          const lineage = {};
          let text = manifests;
          read(text, lineage);
          for (const [at, length, bit] of edits) {
            const start = at % (text.length + 1);
            text = text.slice(0, start) + bit + text.slice(start + length);
            expect(read(text, lineage)).toEqual(read(text));
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe("any text", () => {
  test("is read, walked and completed without a throw, and every place is in it", () => {
    fc.assert(
      fc.property(mutated, ({ text, at }) => {
        const all = read(text);
        for (const { document } of all) {
          checkPlaces(document.text, document.root);
          for (const { span } of document.problems) {
            expect(span.start).toBeLessThanOrEqual(span.end);
            expect(span.end).toBeLessThanOrEqual(document.text.length);
          }
        }
        const [first] = all;
        if (first === undefined) throw new Error("A file has at least one document");
        nodeAt(first.document, at);
        const context = cursorContext(text, at);
        if (context === undefined) return;
        expect(context.span.start).toBeLessThanOrEqual(at);
        expect(context.span.end).toBeGreaterThanOrEqual(at);
      }),
      { numRuns: 100 },
    );
  });

  test("of odd characters is read", () => {
    const marks = fc.constantFrom(
      "a",
      " ",
      "\n",
      "\t",
      "\r",
      ":",
      "-",
      "?",
      "[",
      "]",
      "{",
      "}",
      ",",
      "#",
      "&",
      "*",
      "!",
      "|",
      ">",
      "'",
      '"',
      "%",
      "@",
      "\0",
      "\ufeff",
      "\u2028",
      "é",
      "😀",
      "\\",
    );
    fc.assert(
      fc.property(fc.string({ unit: marks, maxLength: 60 }), fc.nat(60), (text, at) => {
        for (const { document } of read(text)) {
          checkPlaces(document.text, document.root);
          dataOf(document.root);
        }
        cursorContext(text, at % (text.length + 1));
      }),
      { numRuns: 500 },
    );
  });

  test("without mistakes means what the yaml package reads", () => {
    for (const text of texts)
      expect(read(text).map(({ document }) => plain(dataOf(document.root)))).toEqual(reference(text));
    fc.assert(
      fc.property(mutated, ({ text }) => {
        if (/^(?:%|\.\.\.)|<<|\0|[?]|\ufeff/m.test(text)) return;
        const docs = parseAllDocuments(text, { merge: true, logLevel: "silent" });
        if (!Array.isArray(docs) || docs.some((doc) => doc.errors.length + doc.warnings.length > 0)) return;
        const ours = read(text).filter(({ document }) => document.problems.length === 0);
        if (ours.length !== docs.length) return;
        expect(ours.map(({ document }) => plain(dataOf(document.root)))).toEqual(reference(text));
      }),
      { numRuns: 100 },
    );
  });
});

describe("bombs", () => {
  test("a billion laughs cost a budget", () => {
    const names = [..."abcdefghi"];
    const lines = names.map(
      (name, index) =>
        `${name}: &${name} [${Array(9)
          .fill(index === 0 ? "lol" : `*${names[index - 1]}`)
          .join(", ")}]`,
    );
    const { root, problems } = readDocument(lines.join("\n"));
    let visited = 0;
    expect(walk(root, () => void visited++, 5000)).toBe(false);
    expect(visited).toBe(5000);
    expect(problems).toEqual([]);
    expect(dataOf(root)).toBeInstanceOf(Map);
  });

  test("chains of aliases and merges end", () => {
    const chain = (line: (index: number) => string) =>
      Array.from({ length: 600 }, (_, index) => line(index)).join("\n");
    const lists = readDocument(`a0: &a0 [x]\n${chain((index) => `a${index + 1}: &a${index + 1} [*a${index}]`)}`);
    expect(lists.problems[0]?.kind).toBe("too-deep");
    walk(lists.root, () => undefined);
    const merges = readDocument(
      `a0: &a0 {x: 1}\n${chain((index) => `a${index + 1}: &a${index + 1} {<<: *a${index}}`)}`,
    );
    walkWritten(merges.root, (node) => void (node.kind === "map" && entries(node)));
  });

  test("nesting ends at a limit", () => {
    for (const text of [
      "[".repeat(100_000),
      "- ".repeat(100_000),
      "{a: ".repeat(100_000),
      `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
    ]) {
      const { problems } = readDocument(text);
      expect(problems.map(({ kind }) => kind)).toContain("too-deep");
      cursorContext(text, 50_000);
    }
    const deep = Array.from({ length: 2000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n");
    expect(readDocument(deep).problems[0]?.kind).toBe("too-deep");
    cursorContext(deep, deep.length);
  });

  test("a line of ten million characters and a map of many keys are one pass", () => {
    expect(readDocument(`a: ${"x".repeat(10_000_000)}`).problems).toEqual([]);
    const keys = Array.from({ length: 10_000 }, (_, index) => `key${index}: 1`).join("\n");
    expect(readDocument(keys).problems).toEqual([]);
    cursorContext(keys, keys.length);
  });

  test("many mistakes are one pass each", () => {
    for (const line of [
      "a: b: c\n",
      "a: 'b\n",
      "a\nb: 1\n",
      "a: [b\n",
      "\ta: 1\n",
      "- ]\n",
      '"a": 1 "b"\n',
      "x: &a *a\n",
    ])
      expect(readDocument(line.repeat(1000)).problems).not.toEqual([]);
  });

  test("many documents are read once each", () => {
    expect(read("---\na: 1\n".repeat(100_000))).toHaveLength(100_000);
  });
});

function reference(text: string): unknown[] {
  return [...parseAllDocuments(text, { merge: true, logLevel: "silent" })].map((doc) =>
    doc.toJS({ maxAliasCount: -1 }),
  );
}

function checkPlaces(text: string, root: YamlNode | undefined): void {
  walkWritten(root, (node) => {
    if (node.start < 0 || node.end > text.length || node.start > node.end)
      throw new Error(`Place ${node.start}-${node.end}`);
    if (node.kind !== "map") return;
    for (const { start, end, key } of node.entries)
      if (start > key.start || key.end > end || end > text.length) throw new Error(`Entry ${start}-${end}`);
  });
}
