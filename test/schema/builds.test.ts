/** Contexts are found where Compose and Bake files name them, and from the Dockerfile's folder upwards. */
import { expect, test } from "vitest";
import { contextsOf } from "../../server/src/schema/builds";
import { drawn } from "../support/engine";

function contexts(drawing: string): string {
  const { snapshot, path } = drawn(`--- a/b/Dockerfile\n<|>FROM a\n${drawing}`);
  const found = contextsOf(snapshot, path);
  return `${found?.named ? "named" : "any of"} ${found?.folders.join(" ")}`;
}

test.each([
  ["", "any of /w/a/b /w/a /w"],
  [
    "--- compose.yml\nservices:\n  x:\n    build: a/b\n  y:\n    build: {context: a, dockerfile: b/Dockerfile}\n",
    "named /w/a/b /w/a",
  ],
  ["--- a/docker-compose.dev.yaml\nservices:\n  x:\n    build:\n      dockerfile: ./b/Dockerfile\n", "named /w/a"],
  [
    "--- compose.yaml\nservices:\n  x:\n    build: ${FOLDER}\n  y:\n    build: https://example.com/a.git\n  z:\n",
    "any of /w/a/b /w/a /w",
  ],
  [
    "--- compose.yaml\nservices:\n  x:\n    build: {context: a/b, dockerfile_inline: FROM a}\n",
    "any of /w/a/b /w/a /w",
  ],
  ["--- other.yaml\nservices:\n  x:\n    build: a/b\n", "any of /w/a/b /w/a /w"],
  [
    '--- docker-bake.hcl\ntarget "x" {\n  context = "a/b" \n  args = {\n    V = "1"\n  }\n}\nvariable "z" {}\n',
    "named /w/a/b",
  ],
  ['--- docker-bake.hcl\ntarget "x" {\n  inherits = ["z"]\n  context = "a/b"\n}\n', "any of /w/a/b /w/a /w"],
  ['--- a/docker-bake.json\n{"target": {"x": {"dockerfile": "b/Dockerfile"}, "y": {"context": ["z"]}}}', "named /w/a"],
  ['--- docker-bake.json\n{"target": ', "any of /w/a/b /w/a /w"],
])("%j", (drawing, expected) => {
  expect(contexts(drawing)).toBe(expected);
});

test("nobody knows the surroundings of a file outside the workspace", () => {
  const { snapshot } = drawn("--- Dockerfile\n");
  expect(contextsOf(snapshot, "/elsewhere/Dockerfile")).toBe(undefined);
});

test("the contexts are the same object while no build file changes", () => {
  const { snapshot, path } = drawn("--- compose.yaml\nservices:\n  x:\n    build: .\n--- Dockerfile\n<|>");
  const later = { ...snapshot, files: new Map(snapshot.files) };
  expect(contextsOf(later, path)).toBe(contextsOf(snapshot, path));
});
