/** Patterns mean what Go makes of them, and none of them takes long. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePattern } from "../../server/src/syntax/pattern/match";

const fits = (pattern: string, text: string) => compilePattern(pattern)?.(text);

describe("a pattern", () => {
  test.each([
    ["^a+$", "aaa", true],
    ["^a+$", "aab", false],
    ["b", "abc", true],
    ["^(?:foo|ba[rz])?$", "baz", true],
    ["^(?:foo|ba[rz])?$", "", true],
    ["^(foo|ba[rz])?$", "bat", false],
    ["^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", "my-app.example.com", true],
    ["^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", "my-app-.example.com", false],
    ["^\\d{2,3}$", "1", false],
    ["^\\d{2,3}$", "123", true],
    ["^\\d{2,3}$", "1234", false],
    ["^x{2,}$", "xxxxx", true],
    ["^a{,2}$", "a{,2}", true],
    ["(?i)^HELLO$", "hello", true],
    ["^(?i:a)b$", "Ab", true],
    ["^(?i:a)b$", "AB", false],
    ["^[^/]+$", "a/b", false],
    ["^[[:alpha:]_]+$", "ab_C", true],
    ["^[\\w.-]+$", "a.b-c", true],
    ["^[]a]+$", "]a]", true],
    ["^\\p{Lu}\\pL*$", "Ärger", true],
    ["^\\x41\\x{42}$", "AB", true],
    ["\\bcat\\b", "a cat!", true],
    ["\\bcat\\b", "concat", false],
    ["^.$", "\n", false],
    ["(?s)^.$", "\n", true],
    ["(?m)^b$", "a\nb\nc", true],
    ["^b$", "a\nb\nc", false],
    ["^(?P<year>\\d{4})-(?<month>\\d\\d)$", "2026-11", true],
    ["^\\u00e9$", "é", undefined],
    ["(a)\\1", "aa", undefined],
    ["(?=a)a", "a", undefined],
    ["*a", "a", undefined],
    ["(a", "a", undefined],
    ["[a", "a", undefined],
    ["[z-a]", "a", undefined],
    ["a)", "a", undefined],
  ])("%j on %j is %j", (pattern, text, expected) => {
    expect(fits(pattern, text)).toBe(expected);
  });

  test("that would take another engine for ever answers", () => {
    expect(fits("^(a+)+$", `${"a".repeat(2000)}!`)).toBe(false);
    expect(fits("^(a|a)*b$", "a".repeat(2000))).toBe(false);
  });

  test("that is too large is not answered", () => {
    expect(fits("((a{1000}){1000}){1000}", "a")).toBeUndefined();
    expect(fits("^(a?){1000}$", "a".repeat(10_000))).toBeUndefined();
  });

  test("agrees with the engine at hand where both have the syntax", () => {
    const part = fc.oneof(fc.constantFrom("a", "b", ".", "[ab]", "[^a]", "\\w", "(?:a|b)", "(?:ab)?", "^", "$", "\\b"));
    const piece = fc
      .tuple(part, fc.constantFrom("", "", "*", "+", "?", "{1,2}"))
      .map(([one, mark]) => `(?:${one})${mark}`);
    const pattern = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(""));
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c", " "), maxLength: 8 });
    fc.assert(
      fc.property(pattern, text, (source, subject) => {
        expect(fits(source, subject)).toBe(new RegExp(source).test(subject));
      }),
      { numRuns: 3000 },
    );
  });

  test("never throws", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."ab()[]{}|*+?^$.\\-,:<>PpLx0123 "), maxLength: 30 });
    fc.assert(
      fc.property(letters, letters, (source, subject) => {
        expect([true, false, undefined]).toContain(fits(source, subject));
      }),
      { numRuns: 3000 },
    );
  });
});
