/** Regular expressions: the same answers as the host's own, in linear time, and RE2's refusals. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allMatches, costOf, firstMatch } from "../../server/src/syntax/regexp/match";
import { readPattern } from "../../server/src/syntax/regexp/parse";
import type { Pattern } from "../../server/src/syntax/regexp/pattern";

function pattern(source: string): Pattern {
  const read = readPattern(source);
  if ("message" in read) throw new Error(`${source}: ${read.message}`);
  return read;
}

function found(source: string, text: string): string | undefined {
  const span = firstMatch(pattern(source), text);
  return span && text.slice(span.start, span.end);
}

test.each([
  ["a+b|c", "xxaab", "aab"],
  ["(?i)FOO$", "a foo", "foo"],
  ["^[^:]+:[0-9.]+$", "nginx:1.31", "nginx:1.31"],
  ["[[:alpha:]-]{2,3}?", "a-bc", "a-"],
  ["(a|ab)(c|bcd)", "abcd", "abcd"],
  ["\\bfoo\\b", "afoo foo", "foo"],
  ["\\pL+", "1äb1", "äb"],
  ["\\p{Greek}|\\P{L}", "xα", "α"],
  ["[\\d\\s-]+", "x1 -2", "1 -2"],
  ["{a}", "{a}", "{a}"],
  ["(?s).+", "a\nb", "a\nb"],
  ["(?m)^b$", "a\nb\nc", "b"],
  ["(?P<year>\\d{4})", "in 2026", "2026"],
  ["a.c", "a😀c", "a😀c"],
  ["\\x41\\x{42}", "AB", "AB"],
  ["x*", "aaa", ""],
  ["b", "aaa", undefined],
])("%s finds in %j", (source, text, expected) => {
  expect(found(source, text)).toBe(expected);
});

test("all matches follow each other", () => {
  const text = "web-1 and web-22";
  const spans = [...allMatches(pattern("[a-z]+-\\d+"), text, 9)];
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(["web-1", "web-22"]);
  expect([...allMatches(pattern("x*"), "ab", 9)]).toHaveLength(3);
  expect([...allMatches(pattern("a"), "aaa", 2)]).toHaveLength(2);
});

test.each([
  ["(?=a)", 0, "Looking ahead or behind"],
  ["(a)\\1", 3, "\\1 means nothing"],
  ["x[a", 1, "This bracket is not closed"],
  ["x[z-a]", 1, "This class cannot be read"],
  ["a**", 2, "This * repeats what repeats already"],
  ["|*", 1, "There is nothing before this *"],
  ["(a", 0, "This parenthesis is not closed"],
  ["a)", 1, "This parenthesis closes nothing"],
  ["a{2,1}", 1, "A count goes up to 1000"],
  ["(a{1000}){1000}", 0, "This pattern is too long"],
  ["\\p{Klingon}", 3, "Klingon is no property"],
  ["[[:odd:]]", 1, "[:odd:] is no class"],
])("%s is refused", (source, at, message) => {
  expect(readPattern(source)).toEqual({ at, message: expect.stringContaining(message) });
});

describe("properties", () => {
  const atom = fc.constantFrom("a", "b", "c", ".", "[ab]", "[^a]", "\\w", "(?:a|bc)", "(b)", "^", "$", "\\b");
  const repeat = fc.constantFrom("", "", "*", "+", "?", "*?", "+?", "{1,2}", "{2}");
  const isPlace = (piece: string) => /^(?:\^|\$|\\b)/.test(piece);
  const piece = fc.tuple(atom, repeat).map(([one, many]) => (isPlace(one) ? one : one + many));
  const source = fc
    .array(fc.array(piece, { maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map((ways) => ways.map((way) => way.join("")).join("|"));
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c", " "), maxLength: 12 });

  test("finds what the host's expressions find", () => {
    fc.assert(
      fc.property(source, text, (source, text) => {
        expect([source, text, found(source, text)]).toEqual([source, text, new RegExp(source, "u").exec(text)?.[0]]);
      }),
      { numRuns: 2000 },
    );
  });

  test("reads any text, or says where it cannot", () => {
    const marks = fc.constantFrom(..."ab()[]{}|*+?\\^$.-:,<>P=!123 😀");
    fc.assert(
      fc.property(fc.string({ unit: marks, maxLength: 20 }), (source) => {
        const read = readPattern(source);
        if ("steps" in read) expect(firstMatch(read, "ab12")?.start ?? 0).toBeLessThanOrEqual(4);
        else expect(read.at).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 2000 },
    );
  });

  test("takes no more turns than steps times marks, where the host's own would never end", () => {
    const hostile = pattern("(a*)*b");
    expect(found("(a*)*b", "a".repeat(5000))).toBeUndefined();
    expect(costOf(hostile, "a".repeat(5000))).toBeLessThan(50_000);
  });
});
