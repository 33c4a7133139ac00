/** Links from a file to others; what leads nowhere else is none. */
import { expect, test } from "vitest";
import { documentLinks } from "../../server/src/engine/document-links";
import { slice } from "../../server/src/model/span";
import { drawn } from "../support/engine";

/** Each link's text with where it leads. */
function links(drawing: string): readonly string[] {
  const { snapshot, path } = drawn(drawing);
  const text = snapshot.files.get(path)?.text ?? "";
  return documentLinks(snapshot, path).map(({ span, path: to, offset }) => `${slice(text, span)} → ${to}:${offset}`);
}

test("of a kustomization lead to files and to the kustomizations of folders", () => {
  const others = "--- a/web.yaml\n--- base/Kustomization\n";
  expect(links(`--- a/kustomization.yaml\nresources: [web.yaml, ../base, nope.yaml]\n${others}`)).toEqual([
    "web.yaml → /w/a/web.yaml:0",
    "../base → /w/base/Kustomization:0",
  ]);
});

test("of notes lead to other notes and their sections", () => {
  const others = "--- notes/b.md\nHello\n\n## Some words\n--- Dockerfile\nFROM a\n";
  const text =
    "[a](b.md) [b](b.md#some-words) [c](#own) [d](../Dockerfile) [e](https://example.com) [f](none.md)\n\n# Own\n";
  expect(links(`--- notes/a.md\n${text}${others}`)).toEqual([
    "b.md → /w/notes/b.md:0",
    "b.md#some-words → /w/notes/b.md:10",
    "../Dockerfile → /w/Dockerfile:0",
  ]);
});

test("stages are names, not files", () => {
  expect(links("--- Dockerfile\nFROM a AS b\nFROM b\nCOPY --from=b . .\n")).toEqual([]);
});

test("names of objects are none, though their ids begin with a kustomization; what it generates is there", () => {
  const service = "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web } }\n";
  const env = "name: a, image: b, envFrom: [{ configMapRef: { name: env } }]";
  const pod = `---\napiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { app: web } }\nspec: { containers: [{ ${env} }] }\n`;
  const kustomization = "resources: [web.yaml]\nconfigMapGenerator: [{ name: env }]\n";
  expect(links(`--- web.yaml\n${service}${pod}--- kustomization.yaml\n${kustomization}`)).toEqual([
    "env → /w/kustomization.yaml:51",
  ]);
});
