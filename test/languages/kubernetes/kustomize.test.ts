/** Kustomizations in the editor: which files are some, what may be typed, hovers, outline, and where paths lead. */
import { describe, expect, test } from "vitest";
import { diagnose } from "../../../server/src/engine/diagnose";
import { documentLinks } from "../../../server/src/engine/document-links";
import { hover } from "../../../server/src/engine/hover";
import { definitionsAt, referencesAt } from "../../../server/src/engine/navigate";
import { noteCases } from "../../../server/src/engine/note-cases";
import { selectionsAt } from "../../../server/src/engine/select";
import { kubernetesLanguage } from "../../../server/src/languages/kubernetes";
import { complete } from "../../../server/src/languages/kubernetes/complete";
import { conceptAt } from "../../../server/src/languages/kubernetes/concept";
import { outline } from "../../../server/src/languages/kubernetes/outline";
import { sourceFile } from "../../../server/src/model/source-file";
import { builtInNotes, drawn } from "../../support/engine";
import { accept, labels } from "./at";

const firstPath = "/app/kustomization.yaml";
const inFolder = { firstPath };
const notes = builtInNotes();

/** What is said about the first file of a drawing. */
function said(drawing: string, path = firstPath): readonly string[] {
  const { snapshot } = drawn(drawing, { firstPath: path, notes });
  return diagnose(snapshot, `/w${path}`, ({ error }) => {
    throw error;
  }).map(({ rule, message }) => `${rule.replace("kubernetes/", "")}: ${message}`);
}

describe("which files are kustomizations", () => {
  test.each([
    ["/kustomization.yaml", "resources: []", true],
    ["/a/kustomization.yml", "", true],
    ["/a/Kustomization", "namePrefix: a-", true],
    ["/a/my-kustomization.yaml", "resources: []", false],
    ["/kustomization.yaml/values.yaml", "resources: []", false],
  ])("%s", (path, text, is) => {
    const { snapshot } = drawn("");
    expect(kubernetesLanguage.claims(sourceFile({ path, text }), snapshot)).toBe(is);
  });

  test("what is meant for another tool stays with it", () => {
    const flux =
      "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a}\nspec: {path: ./b}\n";
    expect(said(flux)).toEqual([]);
    expect(said("apiVersion: example.com/v1\nnope: 1\n")).toEqual([]);
    expect(said("namePrefix: {{ .Values.name }}\nnope: 1\n")).toEqual([]);
  });

  test("a document without a head is one only in such a file", () => {
    expect(said("resource: []\nnamePrefix: a-\n")).toEqual([
      "field-known: Kustomization has no field resource; did you mean resources?",
    ]);
    expect(said("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n---\nresource: []\n", "/pods.yaml")).toEqual([
      "field-given: Pod needs spec: the API server refuses it without",
    ]);
  });
});

test.each([
  ["namePrefix: a-\nNamespace: b\nnamesuffix: c", []],
  ["nope: 1\nnamePrefix: a-", ["field-known: Kustomization has no field nope; kustomize refuses it"]],
  [
    "kind: Component\nnamePrefix: 1",
    ["field-type: namePrefix must be a text: 1 is read as the number 1; put it in quotes"],
  ],
  ["includeSelectors: true\nlabels: []", [expect.stringContaining("it belongs under labels[].includeSelectors")]],
  ["sortOptions: {order: Legacy}", ["value-known: order cannot be Legacy; use fifo or legacy"]],
  ["metadata: {name: A_b}\nnamePrefix: a-", []],
])("%j", (text, expected) => expect(said(text)).toEqual(expected));

test("a missing file beside symbolic links, outside the workspace or behind a fetch is unknown", () => {
  const text =
    "resources:\n  - ../../else/a.yaml\n  - https://example.com/a.yaml\n  - github.com/o/r//p?ref=v1\n  - git@github.com:o/r\n";
  expect(said(text)).toEqual([]);
  const { snapshot } = drawn(`--- app/kustomization.yaml\nresources: [link/a.yaml, other/a.yaml]\n--- app/link\n`);
  expect(diagnose(snapshot, "/w/app/kustomization.yaml").map(({ message }) => message)).toEqual([
    "other/a.yaml does not exist, and kustomize stops there: mend or remove it",
  ]);
});

describe("completion", () => {
  test("of fields, the most used first and the deprecated last", () => {
    const found = labels("<|>", inFolder);
    expect(found.slice(0, 8)).toEqual([
      "apiVersion",
      "kind",
      "metadata",
      "namespace",
      "namePrefix",
      "nameSuffix",
      "resources",
      "components",
    ]);
    expect(found.indexOf("bases")).toBeGreaterThan(found.indexOf("sortOptions"));
  });

  test.each([
    ["kind: <|>", ["Kustomization", "Component"]],
    ["apiVersion: kus<|>", ["kustomize.config.k8s.io/v1beta1", "kustomize.config.k8s.io/v1alpha1"]],
    ["images:\n  - <|>", ["name", "newName", "newTag", "tagSuffix", "digest"]],
    ["configMapGenerator:\n  - name: a\n    behavior: <|>", ["create", "merge", "replace"]],
    ["kind: Component\nsortOptions:\n  order: <|>", ["fifo", "legacy"]],
    ["labels:\n  - includeSelectors: <|>", ["true", "false"]],
  ])("%j", (drawing, expected) => expect(labels(drawing, inFolder)).toEqual(expected));

  const others =
    "\n--- app/web.yaml\n--- app/deep/db.yaml\n--- app/part/kustomization.yaml\n--- app/part/own.yaml\n--- base/Kustomization\n--- tls/kustomization.yml\nkind: Component\n--- app/app.env\n";

  test.each([
    ["resources:\n  - <|>", ["part", "web.yaml", "../base", "deep/db.yaml"]],
    ["resources:\n  - web.yaml\n  - ../base\n  - <|>", ["part", "deep/db.yaml"]],
    ["components:\n  - <|>", ["../tls"]],
    ["patches:\n  - path: <|>", ["web.yaml", "deep/db.yaml"]],
    ["secretGenerator:\n  - envs:\n      - <|>", ["app.env", "web.yaml", "deep/db.yaml"]],
  ])("of paths: %j", (drawing, expected) => expect(labels(drawing + others, inFolder)).toEqual(expected));

  const web = `
--- app/web.yaml
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {containers: [{image: "example.com:5000/web:1"}, {image: "nginx:1@sha256:00"}]}}}
--- app/service.yaml
apiVersion: v1
kind: Service
metadata: {name: shop}
`;
  test.each([
    ["images:\n  - name: <|>", ["example.com:5000/web", "nginx"]],
    ["replicas:\n  - name: <|>", ["web"]],
    ["patches:\n  - target:\n      kind: Service\n      name: <|>", ["shop"]],
  ])("of what is taken: %j", (drawing, expected) =>
    expect(labels(`resources: [web.yaml, service.yaml]\n${drawing}${web}`, inFolder)).toEqual(expected),
  );

  test("writes lists and their items", () => {
    expect(accept("resou<|>", "resources", inFolder)).toBe("resources:\n  - ");
    expect(accept("images: <|>", "- name", inFolder)).toBe("images:\n  - name: ");
  });
});

describe("hovers", () => {
  test.each([
    ["resou<|>rces: []", "kustomize/Kustomization.resources"],
    ["images:\n  - new<|>Tag: a", "kustomize/Image.newTag"],
    ["kind: Compo<|>nent", "kustomize/Kustomization.kind"],
    ["secretGenerator:\n  - en<|>vs: []", "kustomize/ConfigMapArgs.envs"],
    ["patches:\n  - target:\n      kind: Deploy<|>ment", "kubernetes/Deployment"],
  ])("%j is about %s", (drawing, key) => {
    const { snapshot, path, offset } = drawn(drawing, inFolder);
    const file = snapshot.files.get(path);
    expect(file && conceptAt(file, offset, snapshot)?.key).toBe(key);
  });

  test("show the note and the type", () => {
    const { snapshot, path, offset } = drawn("resou<|>rces: []", { firstPath, notes });
    expect(hover(snapshot, path, offset)).toMatchObject({ title: "resources", facts: ["Type: list of string"] });
  });
});

test("the outline has the lists with what is in them", () => {
  const file = sourceFile({
    path: "/kustomization.yaml",
    text: "metadata: {name: a}\nresources:\n  - a.yaml\nimages:\n  - name: nginx\npatches:\n  - path: p.yaml\n",
  });
  const [item] = outline(file);
  expect(item).toMatchObject({ name: "Kustomization/a", detail: "kustomize.config.k8s.io/v1beta1" });
  expect(item?.children.map(({ name, children }) => [name, ...children.map((each) => each.name)])).toEqual([
    ["resources", "a.yaml"],
    ["images", "nginx"],
    ["patches", "p.yaml"],
  ]);
});

describe("paths", () => {
  const others = "\n--- app/web.yaml\n--- base/kustomization.yml\n--- app/a.env\n";

  test.each([
    ["resources: [we<|>b.yaml]", "/w/app/web.yaml"],
    ["resources:\n  - ../ba<|>se/", "/w/base/kustomization.yml"],
    ["components: ['../ba<|>se']", "/w/base/kustomization.yml"],
    ["patchesStrategicMerge:\n  - ./we<|>b.yaml", "/w/app/web.yaml"],
    ["configMapGenerator:\n  - files: [key=a.en<|>v]", "/w/app/a.env"],
    ["helmCharts:\n  - valuesFile: web.y<|>aml", "/w/app/web.yaml"],
    ["configMapGenerator:\n  - files: [ke<|>y=a.env]", undefined],
    ["resources: [no<|>pe.yaml]", undefined],
    ["namePrefix: we<|>b.yaml", undefined],
  ])("%j leads to %s", (drawing, expected) => {
    const { snapshot, path, offset } = drawn(drawing + others, inFolder);
    expect(definitionsAt(snapshot, path, offset)[0]?.path).toBe(expected);
    expect(documentLinks(snapshot, path)[0]?.path).toBe(expected ?? documentLinks(snapshot, path)[0]?.path);
  });

  const flux = (path: string, name: string) =>
    `--- clusters/a.yaml\napiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a}\nspec:\n  path: ${path}\n  sourceRef: {kind: GitRepository, name: ${name}}\n`;
  const argo = (path: string, url: string) =>
    `--- apps/a.yaml\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec:\n  source: {repoURL: "${url}", path: ${path}}\n`;
  const folders = "--- shop/kustomization.yaml\n--- shop/live/kustomization.yml\n--- charts/web/Chart.yaml\n";
  test.each([
    [flux("./shop/li<|>ve", "any"), "/w/shop/live/kustomization.yml"],
    [flux("./sh<|>op", "flux-system"), "/w/shop/kustomization.yaml"],
    [flux("./sh<|>op", "podinfo"), undefined],
    [flux("./shop/no<|>pe", "flux-system"), undefined],
    [argo("charts/we<|>b", "https://example.com/other"), "/w/charts/web/Chart.yaml"],
    [argo("sh<|>op", "https://example.com/w.git"), "/w/shop/kustomization.yaml"],
    [argo("sh<|>op", "https://example.com/other.git"), undefined],
  ])("of what is delivered: %j leads to %s", (drawing, expected) => {
    const { snapshot, path, offset } = drawn(drawing + folders);
    expect(definitionsAt(snapshot, path, offset)[0]?.path).toBe(expected);
    expect(documentLinks(snapshot, path)[0]?.path).toBe(expected);
  });

  test("are found from each other", () => {
    const two =
      "resources: [../ba<|>se]\n--- live/kustomization.yaml\nresources:\n  - ../base\n--- base/kustomization.yaml\n";
    const { snapshot, path, offset } = drawn(two, inFolder);
    expect(referencesAt(snapshot, path, offset, false).map((place) => place.path)).toEqual([
      "/w/app/kustomization.yaml",
      "/w/live/kustomization.yaml",
    ]);
  });
});

test("half a kustomization breaks nothing", () => {
  const ids = [...notes.keys()].filter((key) => key.startsWith("kubernetes/kustomization-"));
  const texts = ids.flatMap((id) => noteCases(notes.get(id) ?? "").flatMap(({ files }) => files));
  expect(texts.length).toBeGreaterThan(20);
  for (const { text } of texts)
    for (let end = 0; end < text.length; end += 41) {
      const { snapshot, path, offset } = drawn(`${text.slice(0, end)}<|>`, inFolder);
      const file = snapshot.files.get(path);
      if (file === undefined) continue;
      expect(said(text.slice(0, end))).toBeDefined();
      expect([...complete(file, offset, snapshot), ...selectionsAt(snapshot, path, offset)]).toBeDefined();
    }
});
