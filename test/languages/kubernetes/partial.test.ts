/** Patches say only what they change; whole objects say everything. */
import { expect, test } from "vitest";
import { placedObjects } from "../../../server/src/languages/kubernetes/objects";
import { hasDirective, isPatchFile } from "../../../server/src/languages/kubernetes/partial";
import { drawn } from "../../support/engine";

const object = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n";

/** Whether the object in the file at this path is partial, beside these other files. */
function verdict(path: string, others: Readonly<Record<string, string>> = {}, text = object): boolean | undefined {
  const files = Object.entries({ [path]: text, ...others });
  const { snapshot } = drawn(files.map(([name, content]) => `--- ${name}\n${content}`).join("\n"));
  const file = snapshot.files.get(`/w${path}`);
  const [placed] = file === undefined ? [] : placedObjects(file);
  const [first] = placed?.objects ?? [];
  return file && first && (hasDirective(first.document) || isPatchFile(file, snapshot));
}

test.each([
  ["/web.yaml", false],
  ["/memory-patch.yaml", true],
  ["/patches/web.yaml", true],
  ["/overlays/live/web.yaml", true],
])("%s by its name", (path, is) => expect(verdict(path)).toBe(is));

test.each([
  "patches:\n  - path: live/../web.yaml\n    target: {kind: Pod}",
  "patchesStrategicMerge: [web.yaml]",
  "patchesStrategicMerge:\n  - ./web.yaml",
  "patchesJson6902:\n  - {target: {kind: Pod}, path: web.yaml}",
])("a kustomization calls it a patch: %s", (text) => {
  expect(verdict("/a/web.yaml", { "/a/kustomization.yaml": text })).toBe(true);
  const other = text.replace(/[^\s[]*web\.yaml/, "../a/web.yaml");
  expect(verdict("/a/web.yaml", { "/b/kustomization.yml": other })).toBe(true);
  expect(verdict("/a/web.yaml", { "/b/kustomization.yml": text })).toBe(false);
});

test("a resource of an overlay is whole", () => {
  const resources = "resources: [web.yaml]\npatches:\n  - patch: |-\n      apiVersion: v1";
  expect(verdict("/overlays/a/web.yaml", { "/overlays/a/Kustomization": resources })).toBe(false);
});

test("a directive makes a patch", () => {
  expect(verdict("/web.yaml", {}, `${object}spec:\n  $patch: replace\n`)).toBe(true);
});

test("nothing is thrown at by half-typed kustomizations", () => {
  const halves = [
    "patches:",
    "patches: [",
    "patches: web.yaml",
    "patches:\n  - path:",
    "patches: {path: web.yaml}",
    "",
  ];
  for (const text of halves) expect(verdict("/web.yaml", { "/kustomization.yaml": text })).toBe(false);
});
