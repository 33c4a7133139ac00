/** What holds for any edits of a chart: answers are those that a workspace gives which never saw another version. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
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
