/** What holds for any manifests: the graph is made, and all answers stand within the text. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { hover } from "../../../../server/src/engine/hover";
import { hints } from "../../../../server/src/engine/inlay";
import { lenses } from "../../../../server/src/engine/lens";
import { namesAt, namesOf } from "../../../../server/src/engine/names";
import { rename } from "../../../../server/src/engine/rename";
import { resourceMap } from "../../../../server/src/languages/kubernetes/graph/resource-map";
import { covers } from "../../../../server/src/model/span";
import { drawn } from "../../../support/engine";

const head = (kind: string, version = "v1") => `apiVersion: ${version}\nkind: ${kind}\nmetadata:\n  name: a\n`;

const scraps = [
  `---\n${head("Service")}spec:\n  selector: {app: a}\n  ports: [{port: 80, targetPort: http}]\n`,
  `---\n${head("Pod")}  labels: &l {app: a}\nspec:\n  containers:\n  - name: a\n    ports: [{name: http, containerPort: 80}]\n`,
  `---\n${head("Deployment", "apps/v1")}spec:\n  selector: {matchLabels: *l}\n  template: {metadata: {labels: *l}}\n`,
  `---\n${head("ConfigMap")}data: {a: b, <<: *l}\n`,
  "resources: [a.yaml, ../w, .]\nnamePrefix: x-\n",
  "patches:\n- patch: |-\n    apiVersion: v1\n    kind: Pod\n    metadata: {name: a}\n",
  "    envFrom: [{configMapRef: {name: a}}]\n    args: ['$(A)']\n",
  "  namespace: a\n",
  "\r\n",
  "{",
  "]",
  ": ",
  "- ",
  '"',
  "'é\\u00e9'",
  "*l",
];

const text = fc.array(fc.constantFrom(...scraps), { maxLength: 8 }).map((parts) => parts.join(""));

test("answers stand within the text", () => {
  fc.assert(
    fc.property(text, text, fc.nat(), (one, other, place) => {
      const { snapshot } = drawn(`--- a.yaml\n${one}\n--- kustomization.yaml\n${other}\n`);
      for (const file of snapshot.files.values()) {
        const offset = place % (file.text.length + 1);
        const whole = { start: 0, end: file.text.length };
        const names = namesOf(snapshot, file);
        const spans = [
          ...[...names.definitions, ...names.references].map(({ span }) => span),
          ...lenses(snapshot, file.path).map(({ span }) => span),
          ...hints(snapshot, file.path, whole).map(({ at }) => ({ start: at, end: at })),
          ...namesAt(snapshot, file.path, offset).map(({ span }) => span),
        ];
        expect(spans.every((span) => covers(whole, span))).toBe(true);
        for (const { name, span, spelled } of names.definitions)
          if (spelled !== false) expect(file.text.slice(span.start, span.end)).toBe(name);
        hover(snapshot, file.path, offset);
        const renaming = rename(snapshot, file.path, offset, "b");
        if ("edits" in renaming)
          for (const { path, span } of renaming.edits)
            expect(span.end).toBeLessThanOrEqual(snapshot.files.get(path)?.text.length ?? 0);
      }
      const { nodes, edges } = resourceMap(snapshot);
      const ids = new Set(nodes.map(({ id }) => id));
      expect(edges.every(({ from, to }) => ids.has(from) && (typeof to !== "string" || ids.has(to)))).toBe(true);
    }),
  );
});
