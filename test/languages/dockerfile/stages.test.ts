/** Stages, what they start from, and the places that name them. */
import { describe, expect, test } from "vitest";
import {
  flagValue,
  preamble,
  stageAt,
  stageNamed,
  stages,
  stageUses,
} from "../../../server/src/languages/dockerfile/stages";
import { sourceFile } from "../../../server/src/model/source-file";

const file = (text: string) => sourceFile({ path: "/Dockerfile", text });

function shown(text: string): readonly string[] {
  return stages(file(text)).map(({ name, image, base, instructions }) => {
    const from = `${image?.text ?? "nothing"}${base === undefined ? "" : ` (${base.index})`}`;
    return `${name?.text ?? "-"} from ${from}, ${instructions.length}`;
  });
}

describe("stages", () => {
  test.each([
    ["FROM a", ["- from a, 0"]],
    ["FROM a AS b\nRUN c\nCMD d", ["b from a, 2"]],
    ["from a as B", ["B from a, 0"]],
    ["FROM --platform=$BUILDPLATFORM a AS b", ["b from a, 0"]],
    [
      "FROM a AS b\nFROM b\nFROM b AS c\nFROM c",
      ["b from a, 0", "- from b (0), 0", "c from b (0), 0", "- from c (2), 0"],
    ],
    ["FROM a AS B\nFROM b", ["B from a, 0", "- from b (0), 0"]],
    ["FROM a AS x\nFROM b AS x\nFROM x", ["x from a, 0", "x from b, 0", "- from x (1), 0"]],
    ["FROM a AS a\nFROM a", ["a from a, 0", "- from a (0), 0"]],
    ["FROM b\nFROM a AS b", ["- from b, 0", "b from a, 0"]],
    ["FROM a\nFROM 0", ["- from a, 0", "- from 0, 0"]],
    ["FROM a b", ["- from a, 0"]],
    ["FROM a AS", ["- from a, 0"]],
    ["FROM", ["- from nothing, 0"]],
    ["ARG a\nRUN b", []],
  ])("%j", (text, all) => {
    expect(shown(text)).toEqual(all);
  });

  test("what stands above the first", () => {
    expect(preamble(file("ARG a\nARG b\nFROM c\nARG d")).map(({ node }) => node.rest?.text)).toEqual(["a", "b"]);
    expect(preamble(file("ARG a"))).toHaveLength(1);
  });

  test("at a place", () => {
    const text = "ARG x\nFROM a\nRUN b\nFROM c\n";
    const at = (offset: number) => stageAt(file(text), offset)?.index;
    expect([0, 5, 6, 18, 19, text.length].map(at)).toEqual([undefined, undefined, 0, 0, 1, 1]);
  });

  test("by name, the later of two", () => {
    const all = stages(file("FROM a AS x\nFROM b AS X\nFROM c"));
    expect(stageNamed(all, "x")?.index).toBe(1);
    expect(stageNamed(all, "y")).toBeUndefined();
  });
});

function uses(text: string): readonly string[] {
  return stageUses(file(text)).map(({ kind, word, user, target }) => {
    expect(text.slice(word.start, word.end)).toContain(word.text);
    return `${user.index} ${kind} ${word.text}${target === undefined ? "" : ` => ${target.index}`}`;
  });
}

describe("uses", () => {
  const head = "FROM a AS b\nFROM b AS c\n";
  const own = ["0 from a", "1 from b => 0"];

  test.each([
    ["COPY --from=b x y", ["1 copy b => 0"]],
    ["COPY --from=B x y", ["1 copy B => 0"]],
    ["COPY --from=0 x y", ["1 copy 0 => 0"]],
    ["COPY --from=7 x y", ["1 copy 7"]],
    ["COPY --from=nginx:1 x y", ["1 copy nginx:1"]],
    ['COPY --from="b" x y', ["1 copy b => 0"]],
    ["COPY --link --from=b x y", ["1 copy b => 0"]],
    ["COPY --from x y", []],
    ["ADD --from=b x y", []],
    ["RUN --mount=type=bind,from=b,target=/x y", ["1 mount b => 0"]],
    ["RUN --mount=from=b y", ["1 mount b => 0"]],
    ['RUN --mount="type=bind,from=b" y', ["1 mount b => 0"]],
    ['RUN --mount=type=bind,from="b",target=/x y', ["1 mount b => 0"]],
    ["RUN --mount=type=bind,From=b y", ["1 mount b => 0"]],
    ["RUN --mount=from=0 y", ["1 mount 0"]],
    ["RUN --mount=from=b --mount=from=c,target=/z y", ["1 mount b => 0", "1 mount c => 1"]],
    ["RUN --mount=type=bind \\\n  --mount=type=bind,from=b y", ["1 mount b => 0"]],
    ["RUN --mount=type=cache,target=/from=b y", []],
    ["ONBUILD COPY --from=b x y", ["1 copy b => 0"]],
    ["ONBUILD RUN --mount=from=b y", ["1 mount b => 0"]],
    ["RUN echo --from=b", []],
  ])("%j", (text, found) => {
    expect(uses(head + text)).toEqual([...own, ...found]);
  });

  test("COPY may name a stage further down", () => {
    expect(uses("FROM a\nCOPY --from=z x y\nCOPY --from=1 x y\nFROM b AS z")).toEqual([
      "0 from a",
      "0 copy z => 1",
      "0 copy 1 => 1",
      "1 from b",
    ]);
  });
});

test("a flag's value stands at its place in the file", () => {
  const text = 'FROM a\nCOPY --from="b" x y';
  const [copy] = stages(file(text))[0]?.instructions ?? [];
  const value = copy && flagValue(copy, "--from");
  expect(value).toEqual({ start: 19, end: 22, text: "b" });
  expect(copy && flagValue(copy, "--chown")).toBeUndefined();
});
