import { describe, expect, test } from "vitest";
import { cut } from "../../../server/src/syntax/yaml/cut";

/** The documents of a text, each as it stands there. */
const pieces = (text: string) => cut(text).map(({ start, end }) => text.slice(start, end));

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ["one document", "a: 1\n", ["a: 1\n"]],
  ["nothing", "", [""]],
  ["blanks only", " \n\n", [" \n\n"]],
  ["two documents", "a: 1\n---\nb: 2\n", ["a: 1\n", "b: 2\n"]],
  ["a marker first", "---\na: 1\n", ["a: 1\n"]],
  ["a marker last", "a: 1\n---\n", ["a: 1\n", ""]],
  ["a marker without a line break", "a: 1\n---", ["a: 1\n", ""]],
  ["empty documents between markers", "---\n---\n\n---\na: 1\n", ["", "\n", "a: 1\n"]],
  ["a comment above the first marker", "# licence\n---\na: 1\n", ["# licence\n", "a: 1\n"]],
  ["comments only", "# nothing here\n", ["# nothing here\n"]],
  ["comments between markers", "---\n# nothing\n---\na: 1\n", ["# nothing\n", "a: 1\n"]],
  ["a comment beside the marker", "a: 1\n--- # second\nb: 2\n", ["a: 1\n", "--- # second\nb: 2\n"]],
  ["a value beside the marker", "--- >\nfolded\n--- !tag {a: 1}\n", ["--- >\nfolded\n", "--- !tag {a: 1}\n"]],
  ["a marker in a block scalar", "a: |\n  x\n---\n  y\n", ["a: |\n  x\n", "  y\n"]],
  ["an indented marker in a block scalar", "a: |\n  x\n  ---\n  y\n", ["a: |\n  x\n  ---\n  y\n"]],
  ["a longer word", "---a\n----\n--- \n", ["---a\n----\n", ""]],
  ["an end marker", "a: 1\n...\nb: 2\n", ["a: 1\n", "b: 2\n"]],
  ["an end marker at the end", "a: 1\n...\n", ["a: 1\n"]],
  ["an end marker and a marker", "a: 1\n...\n---\nb: 2\n", ["a: 1\n", "b: 2\n"]],
  ["a comment behind the end", "a: 1\n...\n# end\n---\nb: 2\n", ["a: 1\n", "# end\n", "b: 2\n"]],
  ["directives", "%YAML 1.2\n# c\n---\na: 1\n---\nb: 2\n", ["%YAML 1.2\n# c\n---\na: 1\n", "b: 2\n"]],
  ["directives behind an end", "a: 1\n...\n%TAG ! !x\n---\nb: 2\n", ["a: 1\n", "%TAG ! !x\n---\nb: 2\n"]],
  ["windows lines", "a: 1\r\n---\r\nb: 2\r\n", ["a: 1\r\n", "b: 2\r\n"]],
  ["a byte order mark", "\ufeffa: 1\n---\nb: 2\n", ["a: 1\n", "b: 2\n"]],
  ["a byte order mark before a marker", "\ufeff---\na: 1\n", ["a: 1\n"]],
  ["NUL", "\0\n---\n\0\n", ["\0\n", "\0\n"]],
  ["JSON", '{\n"a": "---",\n"b": 1\n}\n', ['{\n"a": "---",\n"b": 1\n}\n']],
  ["JSON objects behind one another", '{"a": 1}\n{"b": {\n}}\n\n{\n}\n', ['{"a": 1}\n', '{"b": {\n}}\n\n', "{\n}\n"]],
  ["JSON in a list of JSON", '{"a": [\n{\n},\n{\n}]}\n', ['{"a": [\n{\n},\n{\n}]}\n']],
  ["braces in YAML", "a:\n  {}\n{}\n", ["a:\n  {}\n{}\n"]],
];

describe("documents of a stream", () => {
  test.each(cases)("%s", (_name, text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  test("a hundred thousand documents take one pass", () => {
    expect(cut("---\na: 1\n".repeat(100_000))).toHaveLength(100_000);
    expect(cut("...\n".repeat(100_000))).toHaveLength(1);
  });
});
