/** Patterns of `.dockerignore` decide as moby/patternmatcher decides. */
import { expect, test } from "vitest";
import { isIgnored, readIgnoreFile } from "../../server/src/syntax/dockerignore";
import { cleanPath } from "../../server/src/syntax/dockerignore/clean";

test.each([
  ["*.log", ["a.log"], ["b/a.log", "a.logs"]],
  ["**/*.log", ["a.log", "b/c/a.log"], ["a.logs"]],
  ["/a/./b/../c/", ["a/c", "a/c/d"], ["a", "c"]],
  ["a/**", ["a/b", "a/b/c"], ["a", "ab"]],
  ["a/**/c", ["a/c", "a/b/c", "a/b/b/c/d"], ["a/bc", "c"]],
  ["**", ["a", "a/b"], []],
  ["*", ["a", "a/b"], []],
  ["**/.git", [".git", "a/.git/b"], ["a.git"]],
  ["**.go", ["a.go", "b/a.go"], ["a.gox"]],
  ["a**b", ["ab", "a/b", "acc/b"], ["acb"]],
  ["[a-c]x", ["ax", "cx"], ["dx", "x"]],
  ["[^a-c]?", ["dx"], ["ax", "d", "d/"]],
  ["\\*\\[", ["*["], ["a["]],
  ["*\n!a", ["b", "c/a"], ["a", "a/b"]],
  ["!a\na", ["a"], []],
  ["a\n!a/b\na/b/c", ["a", "a/c", "a/b/c"], ["a/b", "a/b/d"]],
  ["# a\n  b  \n\n! c ", ["b"], ["# a", "c"]],
  ["\uFEFFa\r\nb\r\n", ["a", "b"], []],
  ["[\n[]\n[a\na\\", [], ["[", "a", "[a"]],
  [".\n..", [], ["a"]],
  ["(a)+{1}.$", ["(a)+{1}.$"], ["a"]],
  ["a^*", [], ["a^b", "ab"]],
  ["a]?", ["a]b"], ["ab"]],
])("%j", (text, ignored, kept) => {
  const patterns = readIgnoreFile(text);
  expect([...ignored, ...kept].filter((path) => isIgnored(patterns, path))).toEqual(ignored);
});

test("many stars take no longer than few", () => {
  const patterns = readIgnoreFile(`${"**/a*".repeat(200)}b`);
  expect(isIgnored(patterns, "a/".repeat(500))).toBe(false);
});

test.each([
  ["", "."],
  ["./a//b/", "a/b"],
  ["../../a/..", "../.."],
  ["/../a", "/a"],
  ["a/../..", ".."],
])("%j is cleaned as Go does", (path, clean) => {
  expect(cleanPath(path)).toBe(clean);
});
