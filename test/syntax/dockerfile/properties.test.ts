/** What holds for any text: total, lossless, in bounds, and the same whether read at once or edit by edit. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dockerfile } from "../../../server/src/languages/dockerfile/instructions";
import { rules } from "../../../server/src/languages/dockerfile/rules";
import { sourceFile } from "../../../server/src/model/source-file";
import { covers, type Span } from "../../../server/src/model/span";
import { isSpace } from "../../../server/src/syntax/dockerfile/lines";
import { parseDockerfile } from "../../../server/src/syntax/dockerfile/parse";
import type { Dockerfile, Instruction, Word } from "../../../server/src/syntax/dockerfile/tree";
import { dockerfiles } from "../../support/dockerfiles";
import { drawn } from "../../support/engine";

const corpus = dockerfiles()
  .map(({ text }) => text)
  .filter((text) => text.length < 3000);

const nasty = fc.constantFrom(
  ..."\\ ` ' \" $ ${ } << <<EOF <<-EOF <<'E F' [ [\" ] , = # -- --x= \0 \ud800 \r \n \r\n \t \u00a0 \ufeff é".split(
    " ",
  ),
  "\nEOF\n",
  "\\\n",
  "\\\r\n",
  "# escape=`\n",
  "RUN ",
  "ONBUILD COPY <<A <<B /\n",
  "ENV a=$b c=${d:-${e}}",
);
const scrap = fc.array(fc.oneof(nasty, fc.string({ maxLength: 5 })), { maxLength: 12 }).map((parts) => parts.join(" "));
const edit = fc.record({ at: fc.nat(), gone: fc.nat({ max: 40 }), text: fc.oneof(nasty, scrap) });
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, { at, gone, text: added }: Edit): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + added + text.slice(start + gone);
}

const mutant = fc
  .tuple(fc.constantFrom(...corpus), fc.array(edit, { maxLength: 5 }), fc.boolean())
  .map(([text, edits, crlf]) => edits.reduce(edited, crlf ? text.replaceAll("\n", "\r\n") : text));
const anyText = fc.oneof(scrap, mutant, mutant);

function wordsOf(node: Instruction): readonly Word[] {
  const flags = node.flags.flatMap((flag) => [flag.name, ...(flag.value ? [flag.value] : [])]);
  const pairs = node.pairs.flatMap((pair) => [pair.key, ...(pair.value ? [pair.value] : [])]);
  const variables = node.variables.flatMap((each) => [each.name, ...(each.word ? [each.word] : [])]);
  const rest = node.rest === undefined ? [] : [node.rest];
  return [node.keyword, ...flags, ...rest, ...node.words, ...pairs, ...variables, ...node.heredocs.map((h) => h.name)];
}

function spansOf(node: Instruction): readonly Span[] {
  const heredocs = node.heredocs.flatMap((each) => [each.mark, each.body, ...(each.end ? [each.end] : [])]);
  const json = node.json === undefined ? [] : [node.json, ...node.json.items];
  const fault = node.json?.fault === undefined ? [] : [node.json.fault.span];
  const inner = node.trigger === undefined ? [] : [...spansOf(node.trigger)];
  return [...wordsOf(node), ...node.flags, ...node.pairs, ...node.variables, ...node.comments, ...node.blanks].concat(
    ...[heredocs, json, fault, inner],
  );
}

function parts(tree: Dockerfile): readonly Span[] {
  return [...tree.directives, ...tree.comments, ...tree.instructions].sort((a, b) => a.start - b.start);
}

function isNothing(text: string): boolean {
  return [...text].every((mark) => isSpace(mark.charCodeAt(0)));
}

const withoutJoints = (text: string, escape: string) => text.replaceAll(escape, "").replace(/\s/g, "");
const runs = { numRuns: 300 };

describe("any text", () => {
  test("every mark is in exactly one part", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = text.startsWith("\ufeff") ? 1 : 0;
        for (const part of parts(parseDockerfile(text))) {
          expect(part.start).toBeGreaterThanOrEqual(end);
          expect(isNothing(text.slice(end, part.start))).toBe(true);
          end = part.end;
        }
        expect(isNothing(text.slice(end))).toBe(true);
      }),
      runs,
    );
  });

  test("every place lies in its instruction", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { node } of parseDockerfile(text).instructions) {
          const all = { start: 0, end: node.text.length };
          expect(spansOf(node).filter((span) => span.start > span.end || !covers(all, span))).toEqual([]);
        }
      }),
      runs,
    );
  });

  test("keyword, arguments and words say what stands at their places, without joints", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { escape, instructions } = parseDockerfile(text);
        for (const { node } of instructions) {
          if (node.comments.length > 0 || node.json !== undefined || node.pairs.length > 0) continue;
          for (const word of [node.keyword, ...(node.rest ? [node.rest] : []), ...node.words]) {
            const raw = node.text.slice(word.start, word.end);
            expect(withoutJoints(word.text, escape)).toBe(withoutJoints(raw, escape));
          }
        }
      }),
      runs,
    );
  });

  test("an instruction read alone is the same", () => {
    fc.assert(
      fc.property(mutant, (text) => {
        const { escape, instructions } = parseDockerfile(text);
        const directive = escape === "`" ? "# escape=`\n" : "#\n";
        for (const { node } of instructions) {
          const alone = parseDockerfile(directive + node.text).instructions;
          expect(alone.map((each) => each.node)).toEqual([node]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("edits", () => {
  test("one lineage gives what a fresh parse gives", () => {
    fc.assert(
      fc.property(mutant, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        const lineage = {};
        let now = text;
        dockerfile(sourceFile({ path: "/Dockerfile", text: now, lineage }));
        for (const each of edits) {
          now = edited(now, each);
          expect(dockerfile(sourceFile({ path: "/Dockerfile", text: now, lineage }))).toEqual(parseDockerfile(now));
        }
      }),
      { numRuns: 150 },
    );
  });

  test("one lineage has the problems that a fresh file has", () => {
    const problems = (text: string, lineage: object) => {
      const file = sourceFile({ path: "/Dockerfile", text, lineage });
      return rules().flatMap((rule) =>
        [...rule.check(file, snapshot)].map((finding) => ({ ...finding, rule: rule.id })),
      );
    };
    const { snapshot } = drawn("--- /Dockerfile\n");
    fc.assert(
      fc.property(mutant, mutant, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, more, edits) => {
        const lineage = {};
        let now = `${text}\n${more}`;
        problems(now, lineage);
        for (const each of edits) {
          now = edited(now, each);
          expect(problems(now, lineage)).toEqual(problems(now, {}));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("instructions before and behind an edit stay the same objects", () => {
    const lines = fc.array(fc.constantFrom("RUN a", "ENV a=b", "COPY <<E /\nx\nE", "RUN a \\\n b", "# c"), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(lines, lines, lines, (front, middle, back) => {
        const lineage = {};
        const nodes = (parts: readonly string[]) =>
          dockerfile(sourceFile({ path: "/D", text: parts.join("\n"), lineage })).instructions.map(({ node }) => node);
        const before = nodes(["FROM a", ...front, ...back, "CMD z"]);
        const after = new Set(nodes(["FROM a", ...front, ...middle, ...back, "CMD z"]));
        expect(before.filter((node) => !after.has(node))).toEqual([]);
      }),
      runs,
    );
  });
});
