/** The tree of notes, drawn as an indented text. */
import { describe, expect, test } from "vitest";
import { noteTree } from "../../server/src/engine/note-tree";
import { placeToWriteOn } from "../../server/src/engine/write-on";
import type { Snapshot } from "../../server/src/model/snapshot";
import { drawn } from "../support/engine";

const notes = new Map([
  ["docker/image", "# Image\n\nWhat a container starts from.\n"],
  ["dockerfile/CMD", "# CMD\n\nThe program.\n"],
  ["dockerfile/image-tagged", "# Base images have a tag\n\nSay which.\n"],
  ["kubectl/get/pods", "# kubectl get pods\n\nLists pods.\n"],
  ["kubernetes/Deployment", "# Deployment\n\nKeeps pods running.\n"],
]);

const workspace = `--- Dockerfile
FROM alpine:3.20
ONBUILD RUN true
CMD ["a"]
NOSUCH x
--- shop.yaml
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
---
apiVersion: example.com/v1
kind: Gadget
metadata: {name: one}
--- notes/docker.md
# Docker

## CMD

Always exec form.

## Other

See [the program](portolan:dockerfile/CMD).
--- notes/more/plain.txt
deployments are rolled out on Monday
`;

function tree(snapshot: Snapshot, parent?: string, indent = ""): string {
  return noteTree(snapshot, parent)
    .map((node) => {
      const line = `${indent}${node.kind} ${node.label}${node.detail === "" ? "" : ` (${node.detail})`}\n`;
      const below = tree(snapshot, node.id, `${indent}  `);
      if (node.isLeaf) expect(below).toBe("");
      return line + below;
    })
    .join("");
}

describe("the tree", () => {
  const { snapshot } = drawn(workspace, { notes });
  test("says what is used here, what the user wrote about it, and what is built in", () => {
    expect(tree(snapshot)).toBe(`group In this workspace (2 of 6)
  covered CMD (2 notes)
    place See the program. (docker.md)
    place Always exec form. (docker.md)
  uncovered FROM
  uncovered ONBUILD
  uncovered RUN
  covered Deployment (1 note)
    place deployments are rolled out on Monday (plain.txt)
  uncovered Gadget
group Your notes (2 files)
  file docker.md (notes)
    section Docker
    section CMD
    section Other
  file plain.txt (notes/more)
group Built-in notes (5)
  folder Docker
    note Image
  folder Dockerfile
    folder Rules (1 rule)
      rule Base images have a tag
    note CMD
  folder Kubectl
    folder Get
      note kubectl get pods
  folder Kubernetes
    note Deployment
`);
  });
  test("has no two lines with one id", () => {
    const ids = (parent?: string): readonly string[] =>
      noteTree(snapshot, parent).flatMap(({ id }) => [id, ...ids(id)]);
    expect(new Set(ids()).size).toBe(ids().length);
  });
  test("leads to places and keys", () => {
    const [cmd] = noteTree(snapshot, "used");
    expect(cmd).toMatchObject({ key: "dockerfile/CMD", tip: "The program." });
    expect(noteTree(snapshot, "file /w/notes/docker.md")[1]).toMatchObject({ path: "/w/notes/docker.md", offset: 13 });
  });
  test("is empty for a user without notes, and below what does not exist", () => {
    expect(noteTree(drawn("FROM alpine:3.20\n", { notes }).snapshot)).toEqual([]);
    for (const id of ["", "nothing", "file /w/none.md", "rules none", "about none/none"])
      expect(noteTree(snapshot, id)).toEqual([]);
  });
});

describe("one writes on", () => {
  const written = (note: string, key = "dockerfile/CMD") => {
    const { snapshot } = drawn(`--- notes/a.md\n${note}`, { notes });
    const place = placeToWriteOn(snapshot, key);
    return place && snapshot.files.get(place.path)?.text.slice(0, place.offset);
  };
  test("at the end of the section with that heading", () => {
    expect(written("# CMD\n\nOne.\n\n## More\n\nTwo.\n")).toBe("# CMD\n\nOne.");
    expect(written("# A\n\n## CMD\n\nOne.\n\n\n")).toBe("# A\n\n## CMD\n\nOne.");
  });
  test("at the end of the section that links to it", () => {
    expect(written("# [It](portolan:dockerfile/CMD)\n\n\n")).toBe("# [It](portolan:dockerfile/CMD)");
    expect(written("# A\n\nsee [it](portolan:dockerfile/CMD), yes\n\n# B\n")).toBe(
      "# A\n\nsee [it](portolan:dockerfile/CMD), yes",
    );
  });
  test("at the end of the file that is about it", () => {
    expect(written("---\nabout: dockerfile/CMD\n---\n\n# A\n\n## B\n\nTwo.\n")).toMatch(/Two\.$/);
  });
  test("nowhere else", () => {
    expect(written("The CMD is what runs.\n")).toBeUndefined();
    expect(written("# About CMD here\n\nOne.\n")).toBeUndefined();
  });
});
