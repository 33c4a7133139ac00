/** Templates with their actions out of sight, drawn as text. */
import { expect, test } from "vitest";
import { sourceFile } from "../../../server/src/model/source-file";
import { masked } from "../../../server/src/syntax/gotemplate/mask";

function maskOf(text: string): string {
  return masked(sourceFile({ path: "/w/a.yaml", text })).text;
}

test.each([
  ["what is printed into a line is a word", "a: {{ .x }}-b\n", "a: ________-b\n"],
  ["what has a line for itself is blank", "a:\n  {{- toYaml .x }}\n", `a:\n${" ".repeat(18)}\n`],
  ["what begins with a line break is blank", 'a: {{ include "x" . | nindent 2 }}\n', `a: ${" ".repeat(31)}\n`],
  [
    "controls, declarations and comments are blank",
    "{{ if .x }}a: b{{ else }}c{{ end }}{{ $y := 1 }}{{/* z */}}",
    `${" ".repeat(11)}a: b${" ".repeat(10)}c${" ".repeat(9 + 13 + 11)}`,
  ],
  ["line breaks stay", "a: {{ .x\r\n  | quote }}\r\n", "a: _____\r\n            \r\n"],
  ["a text without actions is what it was", "a: b\n", "a: b\n"],
])("%s", (_, text, mask) => {
  expect(maskOf(text)).toBe(mask);
});

test("a mask is as long as its text, whatever that is", () => {
  const text = "a: {{ .x }}\n{{- if 'é' }}{{ \"😀\" }}{{ `\n` }}{{/* \n */}}{{ end }} }} {{ ( }}\r\n{{";
  for (let end = 0; end <= text.length; end++)
    for (const part of [text.slice(0, end), text.slice(end)]) expect(maskOf(part)).toHaveLength(part.length);
});
