/** Moved files are still found by the paths that led to them. */
import { expect, test } from "vitest";
import { moveEdits } from "../../server/src/engine/move";
import { applyEdits } from "../../server/src/model/edit";
import { drawn } from "../support/engine";

/** The files that change, as they read afterwards. */
function after(drawing: string, from: string, to: string): string {
  const { snapshot } = drawn(drawing);
  const edits = moveEdits(snapshot, [{ from: `/w/${from}`, to: `/w/${to}` }]);
  return [...snapshot.files.values()]
    .filter(({ path }) => edits.some((edit) => edit.path === path))
    .map((file) => {
      const own = edits.filter((edit) => edit.path === file.path);
      return `--- ${file.path.slice("/w/".length)}\n${applyEdits(file.text, own)}`;
    })
    .join("");
}

const workspace = `--- notes/a.md
# One
[two](two/b.md#deep) [three](./c%C3%A9.md) [web](https://example.com/b.md) [self](#one) [file](../web/Dockerfile)
--- notes/two/b.md
# Deep
[back](../a.md)
--- notes/cé.md
--- web/Dockerfile
FROM a:1
--- deploy/kustomization.yaml
resources:
  - ./base
  - web.yaml
--- deploy/web.yaml
apiVersion: v1
--- deploy/base/kustomization.yaml
resources: []
`;

test.each([
  [
    "a note",
    "notes/two/b.md",
    "notes/b.md",
    "--- notes/a.md\n# One\n[two](b.md#deep) [three](./c%C3%A9.md) [web](https://example.com/b.md) [self](#one) [file](../web/Dockerfile)\n--- notes/two/b.md\n# Deep\n[back](a.md)\n",
  ],
  [
    "a name with an accent",
    "notes/cé.md",
    "notes/eé.md",
    "--- notes/a.md\n# One\n[two](two/b.md#deep) [three](./e%C3%A9.md) [web](https://example.com/b.md) [self](#one) [file](../web/Dockerfile)\n",
  ],
  [
    "a folder",
    "web",
    "apps/web",
    "--- notes/a.md\n# One\n[two](two/b.md#deep) [three](./c%C3%A9.md) [web](https://example.com/b.md) [self](#one) [file](../apps/web/Dockerfile)\n",
  ],
  [
    "a manifest",
    "deploy/web.yaml",
    "deploy/apps/web.yaml",
    "--- deploy/kustomization.yaml\nresources:\n  - ./base\n  - apps/web.yaml\n",
  ],
  ["what nobody names", "deploy/base/kustomization.yaml", "deploy/base/Kustomization", ""],
])("%s", (_, from, to, expected) => expect(after(workspace, from, to)).toBe(expected));

test("a whole folder keeps what leads from file to file in it", () => {
  expect(after(workspace, "deploy", "k8s")).toBe("");
});
