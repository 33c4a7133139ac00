/** What holds for any edits of a chart: answers are those that a workspace gives which never saw another version. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diagnose } from "../../../server/src/engine/diagnose";
import { folds, tokens } from "../../../server/src/engine/outline";
import { defaultSettings } from "../../../server/src/model/settings";
import type { Snapshot } from "../../../server/src/model/snapshot";
import { Workspace } from "../../../server/src/model/workspace";
import { checkout } from "../../support/engine";

type Texts = ReadonlyMap<string, string>;

const read = (path: string) => readFileSync(path, "utf8").replaceAll("<CHARTNAME>", "chart");
const folder = join(checkout, "snippets/chart");
const chart: Texts = new Map([
  ...readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.\w+$/.test(path))
    .map((path) => [`/w/${path.replaceAll("\\", "/")}`, read(join(folder, path))] as const),
  ["/w/templates/large.yaml", read(join(checkout, "test/syntax/gotemplate/deployment.txt"))],
]);

const bits = [
  ...'a .b $x {{ }} - " ` ( | : / 1 \n {{end}} /*'.split(" "),
  "",
  "{{ .Values.image.tag | quote }}",
  '{{ include "chart.labels" (dict "a" .Values) }}',
  "{{- range $x := .Values.list }}",
  "{{ $x = 1 }}",
  '{{ define "chart.labels" }}',
  "{{- with .Values.image -}}\n",
  "{{- else if kindIs .a }}",
];
const edits = fc.array(
  fc.record({
    path: fc.constantFrom("/w/templates/large.yaml", "/w/templates/deployment.yaml", "/w/templates/_helpers.tpl"),
    place: fc.nat(),
    gone: fc.oneof(fc.constant(0), fc.nat({ max: 12 })),
    bit: fc.constantFrom(...bits),
    back: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

function workspaceOf(texts: Texts): Workspace {
  const workspace = new Workspace(new Map());
  workspace.apply([
    { kind: "roots", roots: ["/w"] },
    { kind: "settings", settings: { ...defaultSettings, profile: "strict" } },
    ...[...texts].map(([path, text]) => ({ kind: "write" as const, file: { path, text } })),
  ]);
  return workspace;
}

function answers(snapshot: Snapshot): object {
  const paths = [...snapshot.files.keys()].filter((path) => path.includes("/templates/"));
  return paths.map((path) => [path, diagnose(snapshot, path), tokens(snapshot, path), folds(snapshot, path)]);
}

test("edits one after the other give what a fresh reading gives", () => {
  fc.assert(
    fc.property(edits, (all) => {
      const workspace = workspaceOf(chart);
      const texts = new Map(chart);
      answers(workspace.snapshot);
      for (const { path, place, gone, bit, back } of all) {
        const before = texts.get(path) ?? "";
        const at = place % (before.length + 1);
        const after = before.slice(0, at) + bit + before.slice(at + gone);
        for (const text of back ? [after, before, after] : [after]) {
          const snapshot = workspace.apply([{ kind: "write", file: { path, text } }]);
          texts.set(path, text);
          expect(answers(snapshot)).toEqual(answers(workspaceOf(texts).snapshot));
        }
      }
    }),
    { numRuns: 5 },
  );
});

describe("an action that stays has another meaning when what is around it changes", () => {
  const path = "/w/templates/web.yaml";
  const opened = (template: string) => {
    const texts = new Map([
      ["/w/Chart.yaml", "apiVersion: v2\nname: a\nversion: 1.0.0\n"],
      ["/w/values.yaml", "a:\n  b: 1\nc:\n  d: 1\n"],
      [path, template],
    ]);
    const workspace = workspaceOf(texts);
    const found = (snapshot: Snapshot) => diagnose(snapshot, path).map(({ message }) => message.split(",")[0]);
    return { workspace, first: found(workspace.snapshot), found };
  };

  test.each([
    ["a variable", "{{ $x := .Values.a }}{{ $x.b }}", "{{ $x := .Values.c }}{{ $x.b }}"],
    ["the dot", "{{ with .Values.a }}{{ .b }}{{ end }}", "{{ with .Values.c }}{{ .b }}{{ end }}"],
    [
      "a definition's context",
      '{{ define "x" }}{{ .b }}{{ end }}{{ include "x" .Values.a }}',
      '{{ define "x" }}{{ .b }}{{ end }}{{ include "x" .Values.c }}',
    ],
    [
      "a variable that nothing assigns any more",
      "{{ $x := .Values.c }}{{ $x.b }}{{ $x = 1 }}",
      "{{ $x := .Values.c }}{{ $x.b }}{{ 1 }}",
    ],
  ])("%s", (_, before, after) => {
    const { workspace, first, found } = opened(before);
    const second = found(workspace.apply([{ kind: "write", file: { path, text: after } }]));
    expect([first, second]).toEqual([[], [".Values.c.b is in no file of values"]]);
    expect(found(workspace.apply([{ kind: "write", file: { path, text: before } }]))).toEqual([]);
  });
});
