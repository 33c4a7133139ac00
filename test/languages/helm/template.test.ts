/** What editors offer in templates. */
import { describe, expect, test } from "vitest";
import { complete } from "../../../server/src/engine/complete";
import { diagnose } from "../../../server/src/engine/diagnose";
import { hover } from "../../../server/src/engine/hover";
import { definitionsAt, highlightsAt, referencesAt } from "../../../server/src/engine/navigate";
import { folds, outline, signatureAt, tokens } from "../../../server/src/engine/outline";
import { rename } from "../../../server/src/engine/rename";
import { helmLanguage } from "../../../server/src/languages/helm";
import type { OutlineItem } from "../../../server/src/model/outline";
import { sourceFile } from "../../../server/src/model/source-file";
import { slice } from "../../../server/src/model/span";
import { builtInNotes, drawn } from "../../support/engine";

const notes = builtInNotes();
const chart = "--- Chart.yaml\napiVersion: v2\nname: shop\nversion: 1.0.0\n";

function at(template: string, others = "") {
  const { snapshot, offset } = drawn(`${chart}${others}--- templates/web.yaml\n${template}`, { notes });
  return { snapshot, offset, path: "/w/templates/web.yaml" };
}

function textOf({ snapshot, path }: ReturnType<typeof at>): string {
  return snapshot.files.get(path)?.text ?? "";
}

describe("hover", () => {
  test.each([
    ["{{ .Values.a | qu<|>ote }}", "helm/quote", "quote"],
    ["{{ mustReg<|>exFind `a` .b }}", "helm/regexFind", "mustRegexFind"],
    ["{{ mustUn<|>iq .b }}", "helm/uniq", "mustUniq"],
    ["{{ .Va<|>lues.a }}", "helm/Values", "Values"],
    ["{{ $.Release.Na<|>me }}", "helm/Release", "Release.Name"],
    ["{{ if .Capabilities.APIVersions.H<|>as `v1` }}{{ end }}", "helm/Capabilities", "Capabilities.APIVersions.Has"],
    ["{{ i<|>f .a }}{{ end }}", "helm/if", "if"],
    ["{{ if .a }}{{ el<|>se if .b }}{{ end }}", "helm/else", "else if"],
    ["{{ if .a }}{{ e<|>nd }}", "helm/end", "end"],
    ['{{ templ<|>ate "a" }}', "helm/template-action", "template"],
    ["{{ range $x := .l }}{{ $<|>x }}{{ end }}", "helm/variables", "$x"],
    ["{{ toYaml $<|> }}", "helm/root-context", "$"],
    ["{{/* no<|>te */}}", "helm/comments", "{{/* note */}}"],
    ["a\n{{<|>- .b }}", "helm/whitespace-trim", "{{-"],
    ['{{ include "sh<|>op.name" . }}', "helm/named-templates", "shop.name"],
  ])("of %j", (template, key, text) => {
    const place = at(template);
    const found = hover(place.snapshot, place.path, place.offset);
    expect(found?.concept.key).toBe(key);
    expect(found && slice(textOf(place), found.span)).toBe(text);
  });

  test("says how a function is called and what a member is", () => {
    const first = at("{{ tr<|>unc 5 .a }}");
    expect(hover(first.snapshot, first.path, first.offset)?.facts).toEqual([
      "`trunc length text` gives string",
      "length is int, text is string",
    ]);
    const second = at("{{ .Chart.App<|>Version }}");
    expect(hover(second.snapshot, second.path, second.offset)?.facts).toEqual([
      "`.Chart.AppVersion` is the version of what the chart installs.",
    ]);
  });

  test("leads to where a named template is defined", () => {
    const place = at('{{ include "a<|>" . }}', '--- templates/_a.tpl\n{{ define "a" }}{{ end }}\n');
    expect(hover(place.snapshot, place.path, place.offset)?.concept.places).toEqual([
      { text: "Defined in templates/_a.tpl", path: "/w/templates/_a.tpl", offset: 10 },
    ]);
  });

  test.each(["plain <|>text", "{{ .Values.so<|>me.thing }}", "{{ nothi<|>ng }}"])("is silent in %j", (template) => {
    const place = at(template);
    expect(
      helmLanguage.conceptAt?.(sourceFile({ path: place.path, text: textOf(place) }), place.offset, place.snapshot),
    ).toBe(undefined);
  });
});

describe("completion", () => {
  const labels = (template: string, others = "") => {
    const { snapshot, path, offset } = at(template, others);
    return complete(snapshot, path, offset).map(({ label }) => label);
  };

  test.each([
    ["{{ <|> }}", ["if", "range", "include", "toYaml"]],
    ["{{- wi<|>", ["with"]],
    ["{{ .a | <|> }}", ["quote", "nindent"]],
    ["{{ .<|> }}", ["Values", "Release", "Subcharts"]],
    ["{{ $.Rel<|> }}", ["Release"]],
    ["{{ .Release.<|> }}", ["Name", "Namespace"]],
    ["{{ .Capabilities.KubeVersion.<|> }}", ["Version", "Major"]],
    ["{{ if .a }}{{ else <|> }}{{ end }}", ["if", "with"]],
    ["{{ $a := 1 }}{{ $<|> }}", ["$", "$a"]],
    ['{{ include "<|>" . }}{{ define "own" }}{{ end }}', ["own", "shop.name"]],
  ])("in %j has %j", (template, wanted) => {
    const found = labels(template, '--- templates/_a.tpl\n{{ define "shop.name" }}{{ end }}\n');
    expect(found).toEqual(expect.arrayContaining(wanted));
  });

  test.each(["name: <|>", "{{ quote `<|>` }}", "{{/* <|> */}}", "{{ .Values.<|> }}", "{{ x }}<|>"])(
    "in %j is empty",
    (template) => {
      expect(labels(template)).toEqual([]);
    },
  );

  test("behind a bar there are no keywords, out of scope no variables", () => {
    expect(labels("{{ .a | <|> }}")).not.toContain("if");
    expect(labels("{{ if $a := 1 }}{{ end }}{{ $<|> }}")).toEqual(["$"]);
  });
});

describe("names", () => {
  const helpers = '--- templates/_a.tpl\n{{ define "shop.name" }}x{{ end }}\n';

  test("a named template is found, and renamed wherever it is run", () => {
    const { snapshot, path, offset } = at('{{ include "shop<|>.name" . }}{{ template "shop.name" . }}', helpers);
    expect(definitionsAt(snapshot, path, offset).map(({ path }) => path)).toEqual(["/w/templates/_a.tpl"]);
    expect(referencesAt(snapshot, path, offset, true).length).toBe(3);
    const renamed = rename(snapshot, path, offset, "shop.full");
    expect("edits" in renamed ? renamed.edits.map(({ path, text }) => `${path} ${text}`).sort() : renamed).toEqual([
      "/w/templates/_a.tpl shop.full",
      "/w/templates/web.yaml shop.full",
      "/w/templates/web.yaml shop.full",
    ]);
    expect(rename(snapshot, path, offset, 'a"b')).toHaveProperty("refused");
  });

  test("a template of a sub-chart is the same one in its parent", () => {
    const below = "--- charts/web/Chart.yaml\napiVersion: v2\nname: web\nversion: 1.0.0\n";
    const { snapshot, path, offset } = at(
      '{{ include "we<|>b" . }}',
      `${below}--- charts/web/templates/_a.tpl\n{{ define "web" }}x{{ end }}\n`,
    );
    expect(definitionsAt(snapshot, path, offset).map(({ path }) => path)).toEqual(["/w/charts/web/templates/_a.tpl"]);
  });

  test("a variable is one thing within its scope", () => {
    const { snapshot, path, offset } = at(
      "{{ $a := 1 }}{{ range $a := .l }}{{ $a }}{{ end }}{{ $<|>a }}{{ $a = $a }}{{ define `x` }}{{ end }}",
    );
    const starts = highlightsAt(snapshot, path, offset).map(({ span }) => span.start);
    expect(starts.sort((a, b) => a - b)).toEqual([3, 53, 61, 66]);
    expect(rename(snapshot, path, offset, "b")).toHaveProperty("refused");
    const renamed = rename(snapshot, path, offset, "$b");
    expect("edits" in renamed && renamed.edits.length).toBe(4);
  });
});

test.each([
  ["{{ trunc <|> }}", "trunc length text 0"],
  ["{{ trunc 5 <|>}}", "trunc length text 1"],
  ["{{ .a | trunc 5<|> }}", "trunc length text 0"],
  ["{{ quote (trunc <|>) }}", "trunc length text 0"],
  ["{{ printf `a` .b .c<|> }}", "printf format values… 1"],
  ["{{ include (<|>", "include name context 0"],
  ["{{ now <|>}}", "now 0"],
])("signature in %j", (template, shown) => {
  const { snapshot, path, offset } = at(template);
  const found = signatureAt(snapshot, path, offset);
  expect(`${found?.label} ${found?.active}`).toBe(shown);
});

test("the outline has definitions and long blocks", () => {
  const { snapshot, path } = at(
    '{{ define "a" }}\n{{ if .x }}\n1\n2\n3\n4\n{{ end }}\n{{ end }}\n{{ if .y }}short{{ end }}',
  );
  const show = (items: readonly OutlineItem[]): string =>
    items.map(({ name, children }) => `${name}(${show(children)})`).join();
  expect(show(outline(snapshot, path))).toBe("a(if .x())");
});

test("branches fold up to the next tag", () => {
  const place = at("{{ if .x }}\na\nb\n{{ else }}\nc\n{{ end }}\n{{/*\nx */}}");
  expect(folds(place.snapshot, place.path).map(({ span, kind }) => `${kind} ${slice(textOf(place), span)}`)).toEqual([
    "region {{ if .x }}\na\nb",
    "region {{ else }}\nc",
    "comment {{/*\nx */}}",
  ]);
});

test("colours of an action", () => {
  const place = at('{{- if eq $.Values.a "x" 1 -}}{{ end }}{{/* c */}}');
  expect(tokens(place.snapshot, place.path).map(({ span, type }) => `${type} ${slice(textOf(place), span)}`)).toEqual([
    "operator {{-",
    "keyword if",
    "macro eq",
    "variable $",
    "class Values",
    "parameter a",
    'string "x"',
    "number 1",
    "operator -}}",
    "operator {{",
    "keyword end",
    "operator }}",
    "comment {{/* c */}}",
  ]);
});

describe("silence", () => {
  test("is asked for in a comment above", () => {
    const { snapshot, path } = at("{{/* portolan ignore=function-known */}}\n{{ foo }}\n{{ bar }}");
    expect(diagnose(snapshot, path).map(({ message }) => message)).toEqual([
      "Helm has no function bar: the chart cannot be rendered",
    ]);
  });

  test("can be written for a finding, and for a second one", () => {
    const file = sourceFile({ path: "/w/templates/a.yaml", text: "a:\n  {{ foo }}" });
    const first = helmLanguage.suppress?.(file, { start: 8, end: 11 }, { id: "helm/function-known", aliases: [] });
    expect(first?.text).toBe("  {{- /* portolan ignore=function-known */}}\n");
    const again = sourceFile({ path: file.path, text: `a:\n${first?.text}  {{ foo }}` });
    const start = again.text.indexOf("foo");
    expect(
      helmLanguage.suppress?.(again, { start, end: start + 3 }, { id: "helm/function-arity", aliases: [] })?.text,
    ).toBe(",function-arity");
    const yaml = sourceFile({ path: "/w/values.yaml", text: "a: 1" });
    expect(helmLanguage.suppress?.(yaml, { start: 0, end: 1 }, { id: "helm/x", aliases: [] })?.text).toBe(
      "# portolan ignore=x\n",
    );
  });
});

test.each([
  ["3", "There is no .Chart.name, and Helm stops here: did you mean .Chart.Name?"],
  ["4", "There is no .Chart.name, so it is always empty: did you mean .Chart.Name?"],
] as const)("a wrong member of .Chart means something else to Helm %s", (helmVersion, message) => {
  const { snapshot } = drawn(`${chart}--- templates/web.yaml\na: {{ .Chart.name }}`, { settings: { helmVersion } });
  expect(diagnose(snapshot, "/w/templates/web.yaml").map((problem) => problem.message)).toEqual([message]);
});
