/** Selections grow from a word to the file: each step is drawn on one line. */
import { describe, expect, test } from "vitest";
import { selectionsAt } from "../../server/src/engine/select";
import { slice } from "../../server/src/model/span";
import { drawn } from "../support/engine";

/** The texts that are selected one after the other, with `⏎` for line breaks. */
function steps(drawing: string, firstPath: string): readonly string[] {
  const { snapshot, path, offset } = drawn(drawing, { firstPath });
  const text = snapshot.files.get(path)?.text ?? "";
  return selectionsAt(snapshot, path, offset).map((span) => slice(text, span).replaceAll("\n", "⏎"));
}

describe("in a Dockerfile", () => {
  const at = (drawing: string) => steps(drawing, "/Dockerfile");

  test("word, value, flag, arguments, instruction, stage, file", () => {
    expect(at("FROM a AS b\nCOPY --from=ba<|>se . /app\nFROM c\n")).toEqual([
      "base",
      "--from=base",
      "COPY --from=base . /app",
      "FROM a AS b⏎COPY --from=base . /app",
      "FROM a AS b⏎COPY --from=base . /app⏎FROM c⏎",
    ]);
  });

  test("word, command, all commands", () => {
    expect(at("FROM a\nRUN apt-get update && apt-get inst<|>all -y curl\n")).toEqual([
      "install",
      "apt-get install -y curl",
      "apt-get update && apt-get install -y curl",
      "RUN apt-get update && apt-get install -y curl",
      "FROM a⏎RUN apt-get update && apt-get install -y curl",
      "FROM a⏎RUN apt-get update && apt-get install -y curl⏎",
    ]);
  });

  test("key and value of a pair", () => {
    expect(at("FROM a\nENV A=1 BE<|>TA=two\n").slice(0, 3)).toEqual(["BETA", "BETA=two", "A=1 BETA=two"]);
  });

  test("a comment", () => {
    expect(at("# what this i<|>s\nFROM a\n")).toEqual(["is", "# what this is", "# what this is⏎FROM a⏎"]);
  });
});

describe("in YAML", () => {
  const at = (drawing: string) => steps(drawing, "/a.yaml");

  test("word, value, entry, map, and so on", () => {
    expect(at("apiVersion: v1\nkind: Pod\nmetadata:\n  name: my-w<|>eb\n---\napiVersion: v1\nkind: Pod\n")).toEqual([
      "web",
      "my-web",
      "name: my-web",
      "metadata:⏎  name: my-web",
      "apiVersion: v1⏎kind: Pod⏎metadata:⏎  name: my-web",
      "apiVersion: v1⏎kind: Pod⏎metadata:⏎  name: my-web⏎",
      "apiVersion: v1⏎kind: Pod⏎metadata:⏎  name: my-web⏎---⏎apiVersion: v1⏎kind: Pod⏎",
    ]);
  });

  test("what is in quotes, before and with them", () => {
    expect(at('apiVersion: v1\nkind: "Po<|>d x"\n').slice(0, 4)).toEqual(["Pod", "Pod x", '"Pod x"', 'kind: "Pod x"']);
  });

  test("an item, its list, the entry of the list", () => {
    expect(at("apiVersion: v1\nkind: List\nitems: [a, b<|>b]\n").slice(0, 3)).toEqual([
      "bb",
      "[a, bb]",
      "items: [a, bb]",
    ]);
  });
});

test("in notes: word, link, line, paragraph, section", () => {
  expect(steps("# Top\n\nfirst\nsee [the no<|>te](a.md) here\n\n# Next\n", "/notes/a.md")).toEqual([
    "note",
    "the note",
    "[the note](a.md)",
    "see [the note](a.md) here",
    "first⏎see [the note](a.md) here",
    "# Top⏎⏎first⏎see [the note](a.md) here⏎⏎",
    "# Top⏎⏎first⏎see [the note](a.md) here⏎⏎# Next⏎",
  ]);
});

test("in any other file: word and file; in half a text whatever there is", () => {
  expect(steps("one tw<|>o three", "/a.rs")).toEqual(["two", "one two three"]);
  expect(steps("<|>", "/Dockerfile")).toEqual([""]);
  expect(steps("FROM <|>", "/Dockerfile")).toEqual(["FROM "]);
  expect(steps('kind: Pod\napiVersion: v1\na: {b: "c<|>', "/a.yaml").at(-1)).toBe('kind: Pod⏎apiVersion: v1⏎a: {b: "c');
});
