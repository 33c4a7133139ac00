/** What holds for any text of a template: every capability answers, within the text. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { generatedSchema } from "../../../server/src/engine/generate";
import { helmLanguage } from "../../../server/src/languages/helm";
import { covers } from "../../../server/src/model/span";
import { drawn } from "../../support/engine";

const scrap = fc
  .array(
    fc.constantFrom(
      ...'{{ }} {{- -}} ( ) | " ` . .Values .Values.a $ $x := = if range with end else define include template quote trunc 1 nil é \n'.split(
        " ",
      ),
      '{{ define "a" }}',
      '{{ include "a" . }}',
      "{{/* portolan ignore=x */}}",
      "{{ $x := 1 }}",
      "\n  a: 'b'",
      "\n- c: | # d",
      "\n  key: ",
      "\n- ",
      "{{- toYaml .Values | nindent 2 }}",
      "{{- .Values.a -}}\n",
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(" "));

test("answers stay within the text, in order", () => {
  fc.assert(
    fc.property(scrap, fc.nat(), (text, place) => {
      const { snapshot } = drawn(
        `--- Chart.yaml\napiVersion: v2\nname: a\nversion: 1.0.0\n--- templates/a.yaml\n${text}`,
      );
      const file = snapshot.files.get("/w/templates/a.yaml");
      if (file === undefined) return;
      const offset = place % (file.text.length + 1);
      const whole = { start: 0, end: file.text.length };
      const colours = helmLanguage.tokens?.(file) ?? [];
      for (const [index, { span }] of colours.entries())
        expect(span.start >= (colours[index - 1]?.span.end ?? 0) && span.end > span.start).toBe(true);
      const names = helmLanguage.linkedNames?.(file, snapshot);
      const concept = helmLanguage.conceptAt?.(file, offset, snapshot);
      const spans = [
        ...(concept === undefined ? [] : [concept.span]),
        ...[...(helmLanguage.complete?.(file, offset, snapshot) ?? [])].map(({ edit }) => edit.span),
        ...(helmLanguage.outline?.(file) ?? []).flatMap((item) => [item.span, item.whole]),
        ...(helmLanguage.folds?.(file) ?? []).map(({ span }) => span),
        ...(helmLanguage.around?.(file, offset) ?? []),
        ...(helmLanguage.suppressions?.(file) ?? []).map(({ span }) => span),
        ...helmLanguage.rules.flatMap((rule) => [...rule.check(file, snapshot)].map(({ span }) => span)),
        ...[...(names?.definitions ?? []), ...(names?.references ?? [])].map(({ span }) => span),
        ...(helmLanguage.definitions?.(file) ?? []).map(({ span }) => span),
        ...[...(helmLanguage.offers?.(file, { start: Math.floor(offset / 2), end: offset }, snapshot) ?? [])].flatMap(
          ({ edits }) => edits.flatMap((edit) => (edit.path === undefined ? edit.span : [])),
        ),
      ];
      expect(spans.every((span) => covers(whole, span))).toBe(true);
      const signature = helmLanguage.signatureAt?.(file, offset);
      expect(signature?.active ?? 0).toBeLessThanOrEqual(signature?.parameters.length ?? 0);
    }),
  );
});

const values = fc
  .array(
    fc.constantFrom(
      ...[
        "a:",
        "  b: 1",
        "- x",
        "a: {b: [1, {c: 2}]}",
        "x: &x {y: 1}",
        "z: *x",
        "<<: *x",
        "---",
        "# -- (int) Words",
        "\t",
        "'",
      ],
      ...[
        "# @schema type:[string];minimum:1",
        "# @schema",
        "# type: [",
        "## @param a.b [array] Words",
        "__proto__: 1",
        "é: 😀",
      ],
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.join("\n"));

const schema = fc
  .array(
    fc.constantFrom(
      ...'{ } [ ] , : "a" "b" "properties" "$ref" "#" "#/properties/a" "type" "string" "object" "required" "items" 1 true'.split(
        " ",
      ),
      '{"properties":{"a":{"$ref":"#"},"__proto__":{"type":"constructor"}}}',
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(""));

test("any values and any schema get answers within their texts", () => {
  fc.assert(
    fc.property(values, schema, fc.nat(), (text, json, place) => {
      const { snapshot } = drawn(
        `--- Chart.yaml\nname: a\n--- templates/a.yaml\n{{ .Values.a.b }}\n--- values.yaml\n${text}\n--- values.schema.json\n${json}`,
      );
      for (const path of ["/w/values.yaml", "/w/values.schema.json"]) {
        const file = snapshot.files.get(path);
        if (file === undefined) continue;
        const offset = place % (file.text.length + 1);
        const spans = [
          ...[...(helmLanguage.complete?.(file, offset, snapshot) ?? [])].map(({ edit }) => edit.span),
          ...(helmLanguage.outline?.(file) ?? []).flatMap((item) => [item.span, item.whole]),
          ...helmLanguage.rules.flatMap((rule) => [...rule.check(file, snapshot)].map(({ span }) => span)),
        ];
        const concept = helmLanguage.conceptAt?.(file, offset, snapshot);
        if (concept !== undefined) spans.push(concept.span);
        expect(spans.every((span) => covers({ start: 0, end: file.text.length }, span))).toBe(true);
      }
      const generated = generatedSchema(snapshot, "/w/values.yaml");
      if ("text" in generated) expect(JSON.parse(generated.text)).toBeTypeOf("object");
    }),
  );
});
