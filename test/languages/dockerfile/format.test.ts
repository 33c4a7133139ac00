/** Formatting: what it does to drawn files, and that no file comes to mean anything else. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commands } from "../../../server/src/languages/dockerfile/commands";
import { format } from "../../../server/src/languages/dockerfile/format";
import { formatTyped } from "../../../server/src/languages/dockerfile/format/typed";
import { dockerfile } from "../../../server/src/languages/dockerfile/instructions";
import { applyEdits } from "../../../server/src/model/edit";
import { sourceFile } from "../../../server/src/model/source-file";
import { type Span, slice } from "../../../server/src/model/span";
import type { Instruction } from "../../../server/src/syntax/dockerfile/tree";
import { dockerfiles } from "../../support/dockerfiles";

const style = { step: "    " };
const fileOf = (text: string) => sourceFile({ path: "/w/Dockerfile", text });

function formatted(text: string, span: Span = { start: 0, end: text.length }): string {
  return applyEdits(text, format(fileOf(text), span, style));
}

/** The text after Enter at `<|>`. */
function entered(drawing: string): string {
  const text = drawing.replace("<|>", "");
  return applyEdits(text, formatTyped(fileOf(text), drawing.indexOf("<|>"), style));
}

const cases: readonly (readonly [string, string, string])[] = [
  [
    "keywords are capitals, arguments are left alone",
    "from alpine as Base\nonbuild run echo from as\nhealthcheck cmd true\nfoo bar\n",
    "FROM alpine AS Base\nONBUILD RUN echo from as\nHEALTHCHECK cmd true\nfoo bar\n",
  ],
  [
    "lines at the margin go in, with what hangs below them",
    "RUN apt-get update && \\\n# tools\napt-get install -y \\\n  curl\n",
    "RUN apt-get update && \\\n    # tools\n    apt-get install -y \\\n      curl\n",
  ],
  [
    "lines that are indented stay, and a stray one joins them",
    "RUN a \\\n && b \\\nc \\\n# note\n      d\n",
    "RUN a \\\n && b \\\n c \\\n# note\n      d\n",
  ],
  ["what closes something may stay at the margin", 'CMD [ \\\n  "a" \\\n]\n', 'CMD [ \\\n  "a" \\\n]\n'],
  [
    "an indented instruction takes its lines along",
    "  # one\n  COPY a \\\n       b/\n\tRUN x\n",
    "# one\nCOPY a \\\n     b/\nRUN x\n",
  ],
  [
    "blanks at line ends go, blank lines stay",
    "FROM a  \n  \n\nRUN b \\ \n\t\n  c\t\r\n#  d \n",
    "FROM a\n\n\nRUN b \\\n\n  c\r\n#  d\n",
  ],
  [
    "words and quotes over lines are left alone",
    'RUN echo a\\\nb "c \\\nd" \'e \\\nf\' "$(g \\\n"h \\\ni")"\nENV A b \\\nc\nENV D="e \\\nf" \\\nG=h\n',
    'RUN echo a\\\nb "c \\\nd" \'e \\\nf\' "$(g \\\n"h \\\ni")"\nENV A b \\\nc\nENV D="e \\\nf" \\\n    G=h\n',
  ],
  [
    "heredocs are left alone",
    "run <<EOF cat \\\n> x\n a  \nrun b \\ \n EOF\nEOF\ncopy <<A <<B /x/ \nrun  \nA\n \nB\n",
    "RUN <<EOF cat \\\n    > x\n a  \nrun b \\ \n EOF\nEOF\nCOPY <<A <<B /x/\nrun  \nA\n \nB\n",
  ],
  [
    "another escape is heeded, and shells we do not know are left alone",
    "# escape=`\nfrom windows\nrun a; `\nb \\\ncopy c `\nd\n",
    "# escape=`\nFROM windows\nRUN a; `\nb \\\nCOPY c `\n    d\n",
  ],
  [
    "texts of a list that is registered are left alone",
    'ONBUILD CMD [" \\\nnginx", \\\n"-t"]\n',
    'ONBUILD CMD [" \\\nnginx", \\\n    "-t"]\n',
  ],
  ["a byte order mark stays", "\uFEFF from a\n", "\uFEFFFROM a\n"],
  ["other front ends are left alone", "# syntax=acme/mock\nfrom a \n", "# syntax=acme/mock\nfrom a \n"],
];

test.each(cases)("%s", (_, before, after) => {
  expect(formatted(before)).toBe(after);
});

test("a range formats the instructions it touches", () => {
  const text = "from a \nrun b \\\nc \nrun d \n";
  const at = text.indexOf("c");
  expect(formatted(text, { start: at, end: at })).toBe("from a \nRUN b \\\n    c \nrun d \n");
});

test.each([
  ["RUN a && \\\n<|>", "RUN a && \\\n    "],
  ["RUN a && \\\n<|>b\nCMD c\n", "RUN a && \\\n    b\nCMD c\n"],
  ["RUN a && \\\n<|>\nCMD c\n", "RUN a && \\\n    \nCMD c\n"],
  ["RUN a && \\\n\tb && \\\n<|>\n", "RUN a && \\\n\tb && \\\n\t\n"],
  ["RUN a && \\\n  <|>\n", "RUN a && \\\n  \n"],
  ["RUN a\n<|>\n", "RUN a\n\n"],
  ['RUN echo "a \\\n<|>\n', 'RUN echo "a \\\n\n'],
  ["RUN echo a\\\n<|>b\n", "RUN echo a\\\nb\n"],
  ["RUN <<EOF\na && \\\n<|>\nEOF\n", "RUN <<EOF\na && \\\n\nEOF\n"],
  ["FROM a\n# b \\\n<|>\n", "FROM a\n# b \\\n\n"],
])("after Enter in %j", (before, after) => {
  expect(entered(before)).toBe(after);
});

/** Everything the builder and the shell make of a file. */
function meaning(text: string): unknown {
  const { escape, directives, comments, instructions } = dockerfile(fileOf(text));
  const values = directives.map(({ name, value }) => [name.text, value.text]);
  return { escape, values, comments: comments.length, instructions: instructions.map(({ node }) => meant(node)) };
}

function meant(node: Instruction): unknown {
  const { name, flags, pairs, json, heredocs, variables, trigger, comments, blanks } = node;
  const isList = name === "HEALTHCHECK" && json !== undefined && json.fault === undefined;
  const words = isList ? node.words.slice(0, 1) : node.words; // blanks between the items of a list are nothing
  return {
    name,
    flags: flags.map((flag) => [flag.name.text, flag.value?.text]),
    words: trigger ? meant(trigger) : words.map(({ text }) => (/^as$/i.test(text) ? "AS" : text)),
    pairs: pairs.map(({ key, value }) => [key.text, value?.text]),
    items: json?.items.map(({ text }) => text),
    heredocs: heredocs.map((heredoc) => [heredoc.name.text, slice(node.text, heredoc.body)]),
    variables: variables.map((variable) => [variable.name.text, variable.modifier, variable.by]),
    commands: commands(node).map((command) => [
      command.words.filter(({ literal }) => literal).map((word) => word.text),
      command.words.length,
      command.operator,
      command.redirections.map(({ operator, target }) => [operator, target.text]),
    ]),
    lines: [comments.length, blanks.length],
  };
}

function staysItself(text: string): void {
  const once = formatted(text);
  expect(formatted(once)).toBe(once);
  expect(meaning(once)).toEqual(meaning(text));
}

const pieces = [
  "\\\n",
  " \\\n",
  "\n",
  " ",
  "\t",
  "'",
  '"',
  "$(",
  ")",
  "# ",
  "<<EOF",
  "EOF\n",
  "`",
  "&&",
  "[",
  "\r\n",
  "run ",
];

describe.each(dockerfiles())("$name", ({ text }) => {
  test("stays what it is, however it is mangled", () => {
    staysItself(text);
    staysItself(text.replace(/^[ \t]+/gm, ""));
    const mangled = fc.tuple(fc.nat(text.length), fc.constantFrom(...pieces), fc.nat(4));
    fc.assert(
      fc.property(mangled, ([at, piece, gone]) => staysItself(text.slice(0, at) + piece + text.slice(at + gone))),
      { numRuns: 5 },
    );
  });
});
