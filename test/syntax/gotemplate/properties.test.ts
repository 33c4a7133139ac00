/** What holds for any text: total, lossless, in bounds and in order. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceFile } from "../../../server/src/model/source-file";
import { covers, type Span, slice } from "../../../server/src/model/span";
import { goTemplate, parseTemplate } from "../../../server/src/syntax/gotemplate/parse";
import type { Action, Item } from "../../../server/src/syntax/gotemplate/tree";
import { itemsIn, itemsInside, operandsIn } from "../../../server/src/syntax/gotemplate/walk";

const seed = readFileSync(new URL("./deployment.txt", import.meta.url), "utf8");

const nasty = fc.constantFrom(
  ..."{{ }} {{- -}} ( ) | \" ` ' 'a' \\ . .. .a $ $x := = , nil true 1 08 1+2i & é \u{1f600} \ud800 \r \n \t \u00a0 {{/* */}} */".split(
    " ",
  ),
  ..."{{end}} {{else}} {{break}} {{if(x)}} {{range(x)}} {{with(x)}}".split(" "),
  "{{ else if .a }}",
  '{{ define "a" }}',
  '{{ block "a" . }}',
  '{{ template "a" . }}',
);
const scrap = fc.array(fc.oneof(nasty, fc.string({ maxLength: 5 })), { maxLength: 14 }).map((parts) => parts.join(" "));
const mutant = fc
  .array(fc.record({ at: fc.nat(), gone: fc.nat({ max: 30 }), text: fc.oneof(nasty, scrap) }), { maxLength: 5 })
  .map((edits) =>
    edits.reduce((text, { at, gone, text: added }) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + added + text.slice(start + gone);
    }, seed),
  );
const anyText = fc.oneof(scrap, mutant, fc.string({ unit: "binary" }));

/** The parts of a node, each to lie within it and behind the one before. */
function parts(item: Item): readonly Span[] {
  const end = "end" in item && item.end !== undefined ? [item.end.span] : [];
  if ("branches" in item) return [...item.branches.flatMap(({ tag, items }) => [tag.span, ...spans(items)]), ...end];
  return [...("tag" in item ? [item.tag.span] : []), ...spans(itemsInside(item)), ...end];
}

/** The parts of an action, from its own start. */
function partsOf({ keyword, name, pipeline }: Action): readonly Span[] {
  const named = [name, pipeline].flatMap((each) => each?.span ?? []);
  return keyword === undefined ? named : [keyword, ...named];
}

function spans(all: readonly { readonly span: Span }[]): readonly Span[] {
  return all.map(({ span }) => span);
}

function expectInOrder(whole: Span, spans: readonly Span[]): void {
  let at = whole.start;
  for (const span of spans) {
    expect(covers(whole, span) && span.start >= at && span.end >= span.start).toBe(true);
    at = span.end;
  }
}

describe("any text", () => {
  test("is parted into items without a gap", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { items } = parseTemplate(text);
        expect(items.map(({ span }) => text.slice(span.start, span.end)).join("")).toBe(text);
      }),
    );
  });

  test("has every part in its place", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { items, tags, problems } = parseTemplate(text);
        const whole = { start: 0, end: text.length };
        for (const item of itemsIn(items)) expectInOrder(item.span, parts(item));
        for (const { span, action } of tags) {
          const own = { start: 0, end: action.text.length };
          expect(slice(text, span)).toBe(action.text);
          expectInOrder(own, partsOf(action));
          for (const operand of operandsIn(action)) expect(covers(own, operand.span)).toBe(true);
        }
        expect(problems.every(({ span }) => covers(whole, span))).toBe(true);
        expect(problems.every(({ message }) => message.split("\n")[0] !== "" && message.length < 100)).toBe(true);
      }),
    );
  });

  test("has problems in the order of the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const starts = parseTemplate(text).problems.map(({ span }) => span.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });
});

test("actions whose text stands in the version before stay the same objects, wherever they moved", () => {
  const lineage = {};
  const read = (text: string) => goTemplate(sourceFile({ path: "/w/a.yaml", text, lineage })).tags;
  const before = new Map(read(seed).map(({ action }) => [action.text, action]));
  const after = read(`# {{ .x }}\n${seed.replace("{{ end }}", "{{- end }}")}`);
  const known = after.filter(({ action }) => before.has(action.text));
  expect(known.filter(({ action }) => action !== before.get(action.text))).toEqual([]);
  expect(after.length - known.length).toBeLessThan(3);
});

test("the text that is mutated is valid", () => {
  expect(parseTemplate(seed).problems).toEqual([]);
});
