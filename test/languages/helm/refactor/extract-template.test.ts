/** Lines that become a named template: what they need is given to it, what they print stays. */
import { describe, expect, test } from "vitest";
import { chart, refactored } from "./refactored";

const extract = (template: string, helpers = "") =>
  refactored(`${chart}${helpers}--- templates/web.yaml\n${template}`, "extract.template");

test("lines lose their margin, and get it back where they are included", () => {
  const template = "metadata:\n  «labels:\n    app: {{ .Chart.Name }}»\n    tier: web\n";
  expect(extract(template)).toBe(
    `--- templates/web.yaml
metadata:
  {{- include "shop.labels" . | nindent 2 }}
    tier: web
--- templates/_helpers.tpl
{{- define "shop.labels" -}}
labels:
  app: {{ .Chart.Name }}
{{- end }}
`,
  );
});

test("widths of indentation become smaller, and the definition comes after the others", () => {
  const helpers = '--- templates/_helpers.tpl\n{{- define "shop.spec" -}}\na: b\n{{- end }}\n';
  const template = "spec:\n  «spec:\n    {{- toYaml .Values.spec | nindent 4 }}»\n";
  expect(extract(template, helpers)).toBe(
    `--- templates/web.yaml
spec:
  {{- include "shop.spec2" . | nindent 2 }}
--- templates/_helpers.tpl
{{- define "shop.spec" -}}
a: b
{{- end }}

{{- define "shop.spec2" -}}
spec:
  {{- toYaml .Values.spec | nindent 2 }}
{{- end }}
`,
  );
});

describe("what is given is", () => {
  const head = (template: string) => extract(template).split("\n---")[0] ?? "";
  test.each([
    ["{{ with .Values.a }}\n  «b: {{ .c }}»\n{{ end }}\n", '{{- include "shop.b" . | nindent 2 }}'],
    ["{{ with .Values.a }}\n  «b: {{ $.Values.c }}»\n{{ end }}\n", '{{- include "shop.b" $ | nindent 2 }}'],
    ["{{ if .Values.a }}\n  «b: {{ $.Values.c }}{{ .d }}»\n{{ end }}\n", '{{- include "shop.b" . | nindent 2 }}'],
    ["a: 1\n\n  «b: {{ .c }}»\n", '\n{{ include "shop.b" . | indent 2 }}'],
    ["«b: {{ .c }}\n»c: 1\n", '{{ include "shop.b" . }}\nc: 1'],
    ["a:\n  «{{- range .l }}\n  - {{ . }}\n  {{- end }}»\n", 'a:\n  {{- include "shop.part" . | nindent 2 }}'],
  ])("%j", (template, expected) => expect(head(template)).toContain(expected));
});

test.each([
  ["a cursor", "a: «»1\n"],
  ["half a block", "a:\n«{{ if .x }}\nb: 1»\n{{ end }}\n"],
  ["a variable of others", "{{ $x := 1 }}\na:\n  «b: {{ $x }}»\n"],
  ["a variable for others", "a:\n  «{{ $x := 1 }}»\nb: {{ $x }}\n"],
  ["both contexts", "{{ range .l }}\n  «b: {{ .c }}{{ $.d }}»\n{{ end }}\n"],
  ["a jump", "{{ range .l }}\n  «{{ break }}»\n{{ end }}\n"],
  ["text between backquotes", "a:\n  «b: {{ print `\n  x` }}»\n"],
  ["a width that is worked out", "a:\n  «b: {{ .x | indent (int .y) }}»\n"],
  ["trim markers towards the lines", "a:\n  {{ .x -}}\n  «b: 1»\n"],
  ["trim markers at the end", "a:\n  «b: {{ .x -}}»\n  c: 1\n"],
  ["a definition", '«{{ define "a" }}\nb: 1\n{{ end }}»\n'],
  ["blank lines", "a: 1\n«\n»b: 1\n"],
])("nothing of %s", (_, template) => expect(extract(template)).toBe(""));
