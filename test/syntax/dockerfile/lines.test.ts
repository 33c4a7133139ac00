/** Directives, comments, continuations: how lines become instructions. */
import { describe, expect, test } from "vitest";
import { parseDockerfile } from "../../../server/src/syntax/dockerfile/parse";

function directives(text: string): string {
  const tree = parseDockerfile(text);
  for (const { name, value } of tree.directives) {
    expect(text.slice(name.start, name.end).toLowerCase()).toBe(name.text);
    expect(text.slice(value.start, value.end)).toBe(value.text);
  }
  return [...tree.directives.map(({ name, value }) => `${name.text}=${value.text}`), `escape ${tree.escape}`].join(
    ", ",
  );
}

describe("directives", () => {
  test.each([
    ["#escape=`", "escape=`, escape `"],
    ["# Escape = `  ", "escape=`, escape `"],
    ["  #\tsyntax=docker/dockerfile:1\r\n# escape=`\r\n", "syntax=docker/dockerfile:1, escape=`, escape `"],
    ["\ufeff# escape=`\nFROM a", "escape=`, escape `"],
    ["# check=skip=A,B;error=true\n# escape=`", "check=skip=A,B;error=true, escape=`, escape `"],
    ["# escape=`\n# escape=\\", "escape=`, escape=\\, escape `"],
    ["# escape=x", "escape=x, escape \\"],
    ["# escape=", "escape \\"],
    ["#\n# escape=`", "escape \\"],
    ["\n# escape=`", "escape \\"],
    ["# a comment\n# escape=`", "escape \\"],
    ["# unknown=1\n# escape=`", "escape \\"],
    ["FROM a\n# escape=`", "escape \\"],
  ])("%j", (text, shown) => {
    expect(directives(text)).toBe(shown);
  });

  test("what follows them is a comment", () => {
    const { comments } = parseDockerfile("# syntax=a\n # b \n# escape=`\nFROM c");
    expect(comments).toEqual([
      { start: 12, end: 15 },
      { start: 17, end: 27 },
    ]);
  });
});

function joined(text: string): readonly string[] {
  return parseDockerfile(text).instructions.map(({ node }) => node.logical.text);
}

describe("joined lines", () => {
  test.each([
    ["RUN a \\\n  b", ["RUN a   b"]],
    ["RUN a\\\nb", ["RUN ab"]],
    ["RUN a \\ \t\nb\nCMD c", ["RUN a b", "CMD c"]],
    ["RUN a \\\r\n b\r\nCMD c\r\n", ["RUN a  b", "CMD c"]],
    ["RUN a \\\\\nCMD c", ["RUN a \\\\", "CMD c"]],
    ["RUN a \\\n# why\n\n  # more\n b", ["RUN a  b"]],
    ["RUN a \\\n# why \\\nb", ["RUN a b"]],
    ["RUN a \\\n\\\nb", ["RUN a b"]],
    ["RUN a \\", ["RUN a "]],
    ["RUN a \\\n", ["RUN a "]],
    ["RUN a \\\u00a0\nb", ["RUN a \\\u00a0", "b"]],
    ["# escape=`\nRUN a `\nb \\\nCMD c", ["RUN a b \\", "CMD c"]],
    ["\\\n RUN a", [" RUN a"]],
  ])("%j", (text, lines) => {
    expect(joined(text)).toEqual(lines);
  });

  test("the way back: comments, blank lines and words over a joint", () => {
    const text = "RUN ab\\\n# c\n\ncd";
    const [placed] = parseDockerfile(text).instructions;
    expect(placed?.node).toMatchObject({
      comments: [{ start: 8, end: 11 }],
      blanks: [{ start: 12, end: 13 }],
      words: [{ start: 4, end: 15, text: "abcd" }],
    });
  });

  test("a keyword behind a joint has its place", () => {
    const [placed] = parseDockerfile("\\\n RUN a").instructions;
    expect(placed?.node).toMatchObject({ name: "RUN", keyword: { start: 3, end: 6, text: "RUN" } });
  });

  test("blanks and line breaks behind are no part of an instruction", () => {
    const { instructions } = parseDockerfile("RUN a \\\n\n \nCMD b  \n\n");
    expect(instructions.map(({ start, end }) => [start, end])).toEqual([[0, 16]]);
    expect(parseDockerfile("RUN a  \n\n").instructions).toMatchObject([{ start: 0, end: 5 }]);
  });
});
