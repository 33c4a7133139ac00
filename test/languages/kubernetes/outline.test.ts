/** The outline and the folds of manifests, and which files are asked for them. */
import { expect, test } from "vitest";
import { kubernetesLanguage } from "../../../server/src/languages/kubernetes";
import { folds } from "../../../server/src/languages/kubernetes/folds";
import { outline } from "../../../server/src/languages/kubernetes/outline";
import type { OutlineItem } from "../../../server/src/model/outline";
import { sourceFile } from "../../../server/src/model/source-file";
import { covers, slice } from "../../../server/src/model/span";
import { drawn } from "../../support/engine";

const file = (text: string) => sourceFile({ path: "/a.yaml", text });

function show(items: readonly OutlineItem[], indent = ""): string {
  return items
    .map(({ name, detail, children }) => `${indent}${name} (${detail})\n${show(children, `${indent}  `)}`)
    .join("");
}

const text = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      initContainers:
        - name: migrate
          image: a:1
      containers:
        - name: web
          image: b:2
          ports:
            - name: http
              containerPort: 80
      volumes:
        - name: data
          emptyDir: {}
---
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
spec:
  ports:
    - port: 80
      targetPort: http
---
apiVersion: v1
kind: ConfigMap
metadata:
  generateName: c-
data:
  A: b
  file: |
    x
    y
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
rules:
  - resources: [pods]
    verbs: [get, list]
`;

test("objects hold what people look for", () => {
  expect(show(outline(file(text)))).toBe(`Deployment/web (apps/v1)
  migrate (init a:1)
  web (b:2)
    http (port 80)
  data (volume emptyDir)
Service/web (shop)
  80 (80 → http)
ConfigMap/c- (v1)
  A (data)
  file (data)
Role (rbac.authorization.k8s.io/v1)
  pods (get, list)
`);
});

test("entries lie in each other, also where aliases bring in what stands elsewhere", () => {
  const aliased =
    "apiVersion: v1\nkind: Pod\nmetadata:\n  name: &n a\nspec:\n  containers: &c\n    - name: *n\n      image: x\n  initContainers: *c\n";
  const nested = (items: readonly OutlineItem[]): boolean =>
    items.every(
      ({ span, whole, children }) =>
        covers(whole, span) && children.every((child) => covers(whole, child.whole)) && nested(children),
    );
  expect(nested(outline(file(text)))).toBe(true);
  expect(nested(outline(file(aliased)))).toBe(true);
  expect(outline(file("a: 1"))).toEqual([]);
});

test("documents, maps, lists, texts and comments fold", () => {
  const folded =
    "# one\n# two\na: 1 # here\nb:\n  - c: 1\n    d: 2\n  - e\nf: |\n  x\n  y\ng: {h: 1,\n  i: 2}\n---\nj: 1\nk: 2\n";
  const shown = folds(file(folded)).map(({ kind, span }) => `${kind} ${JSON.stringify(slice(folded, span))}`);
  expect(shown).toEqual([
    'region "a: 1 # here\\nb:\\n  - c: 1\\n    d: 2\\n  - e\\nf: |\\n  x\\n  y\\ng: {h: 1,\\n  i: 2}"',
    'region "b:\\n  - c: 1\\n    d: 2\\n  - e"',
    'region "c: 1\\n    d: 2"',
    'region "f: |\\n  x\\n  y"',
    'region "g: {h: 1,\\n  i: 2}"',
    'comment "# one\\n# two"',
    'region "j: 1\\nk: 2"',
  ]);
});

test.each([
  ["", true],
  ["# comment\n---\n", true],
  ["dep", true],
  ["kind: De", true],
  ["apiVersion: app", true],
  ["apiVersion: example.com/v1\nki", true],
  ["services:\n  web:\n", false],
  ["name: CI\non: push\n", false],
  ["kind: Zebra", false],
])("a file that says %j is claimed: %s", (text, isOurs) => {
  const { snapshot } = drawn("");
  expect(kubernetesLanguage.claims(file(text), snapshot)).toBe(isOurs);
});
