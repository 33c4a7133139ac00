/** The quick reader of YAML takes what is usual, and makes of it what the whole grammar does. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cut } from "../../../server/src/syntax/yaml/cut";
import { readDocument, readThoroughly } from "../../../server/src/syntax/yaml/document";
import { readQuickly } from "../../../server/src/syntax/yaml/quick";
import { manifests, values } from "./texts";

const documents = [manifests, values].flatMap((text) => cut(text).map(({ start, end }) => text.slice(start, end)));

/** What is read quickly has to be what the whole grammar reads, without a mistake in it. */
function expectSame(text: string): boolean {
  const quick = readQuickly(text, (string) => string);
  if (quick === undefined) return false;
  expect({ text, ...quick, problems: [] }).toEqual(readThoroughly(text));
  return true;
}

const usual = [
  "",
  "# only a comment\n\n",
  "a: 1",
  "a:\n",
  "a: # nothing\nb: c # more\n",
  "a:\n- b\n-   c\n-\n  d: e\nf: g\n",
  "- - a\n  - b: c\n    d:\n    - e\n# end",
  "a: b\n # far\nc: d",
  "a: one\n  two\n\n  three\nb: c",
  "a:\n  one: two\n  three:\n    four\nb: c",
  'a: "one\n  two \n\n  three"\nb: c',
  "a: 'it''s'\n\"b c\": d\n'e': f",
  'a: "tab\\tnew\\n\\"quoted\\" \\\\"',
  "a: |\n  one\n   two\n\n  three  \n\n\nb: >-\n\n  one\n  two\n\n  three\nc: d",
  "a: |-\n  one\n \n  two \n\n",
  'a: {b: c, \'d\': [1, -2, "three", {}], "e":f}\ng: [ ]\nh: [a b , c:d]',
  "url: http://a.b:80/c#d\ntime: 12:30\nx: -1\ny: .5\n<<: z\n-a: --b",
];

const bits =
  `| |  |\n|\n\n|\n  |\t|#| # c|:|: |- |\n- |-|'|''|"|\\|>|{|}|[|]|,|?|&a |*a|!t |---|...|%|@|0|~|<<|a: b|{a: b}|[a]|\r`.split(
    "|",
  );
bits.push("|", "|-\n", "|2\n", "|+\n");

const mutated = fc
  .record({
    text: fc.constantFrom(...documents, ...usual),
    edits: fc.array(fc.record({ at: fc.nat(2000), gone: fc.nat(3), bit: fc.constantFrom("", ...bits) }), {
      maxLength: 3,
    }),
  })
  .map(({ text, edits }) =>
    edits.reduce((now, { at, gone, bit }) => {
      const start = at % (now.length + 1);
      return now.slice(0, start) + bit + now.slice(start + gone);
    }, text),
  );

describe("the quick way through YAML", () => {
  test.each(usual)("takes %j, and reads what the whole grammar does", (text) => {
    expect(expectSame(text)).toBe(true);
  });

  test.each([
    "a: &b c",
    "a: *b",
    "a: !t b",
    "a: b: c",
    "a: 1\na: 2",
    "a\n",
    "? a",
    "a: |2\n   b",
    "a: [b,\n  c]",
    "a: b\r\n",
    "a:\tb",
    "a: 'b",
    "a:\n   b: c\n  d: e",
    "--- a",
    "-\n- a",
    "a:\n\n# b\n  c\n\n  d\ne: f",
    "a:\n#~b\n  c",
  ])("leaves %j to the whole grammar", (text) => {
    expect(readQuickly(text, (string) => string)).toBeUndefined();
    expect(readDocument(text)).toEqual(readThoroughly(text));
  });

  test("reads the same as the whole grammar, whatever is typed", () => {
    let taken = 0;
    fc.assert(
      fc.property(mutated, (text) => {
        if (expectSame(text)) taken++;
      }),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(300);
  });

  test("equal texts are one string", () => {
    const known: string[] = [];
    readQuickly("a: b\nc: a", (string) => {
      known.push(string);
      return string;
    });
    expect(known).toEqual(["a", "b", "c", "a"]);
  });
});
