/** Texts that would choke a careless reader: a reader that is not linear never gets to their end. */
import { describe, expect, test } from "vitest";
import { stages, stageUses } from "../../../server/src/languages/dockerfile/stages";
import { expand, valueOf } from "../../../server/src/languages/dockerfile/values";
import { declarations, variableUses } from "../../../server/src/languages/dockerfile/variables";
import { sourceFile } from "../../../server/src/model/source-file";
import { parseDockerfile } from "../../../server/src/syntax/dockerfile/parse";

const pieces = [
  " ",
  '"',
  "'",
  "\\",
  "$",
  "${",
  "${a:-",
  '"${a:-',
  "$a ",
  "<<a ",
  '<<"',
  "[",
  '["",',
  "--x ",
  "=",
  "a=b ",
  "`",
  "<",
];
const heads = ["RUN ", "ENV ", "COPY [", "ONBUILD RUN ", "HEALTHCHECK CMD [", "# escape=", ""];
const times = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

describe("one line", () => {
  test.each(pieces)("of %j, all of it read", (piece) => {
    for (const head of heads) {
      const { instructions } = parseDockerfile(head + times(piece, 30_000));
      expect(instructions.length).toBeLessThan(2);
    }
  });

  test.each(pieces)("ten megabytes of %j", (piece) => {
    for (const { node } of parseDockerfile(`RUN a${times(piece, 10_000_000)}b`).instructions) {
      expect([node.words, node.flags, node.variables, node.heredocs].flat()).toEqual([]);
      expect(node.name.startsWith("RUN")).toBe(true);
    }
  });
});

describe("many", () => {
  test.each([
    ["continuation lines", `RUN a${times(" \\\nb", 1_000_000)}`, 1],
    ["comments in a continuation", `RUN a \\\n${times("# b\n", 1_000_000)}`, 1],
    ["blank lines in a continuation", `RUN a \\\n${times("\n", 1_000_000)}`, 1],
    ["instructions", "RUN a $b\n".repeat(30_000), 30_000],
    ["heredocs", "RUN <<E\na\nE\n".repeat(10_000), 10_000],
    ["heredocs that do not end", "RUN <<E\na\n".repeat(50_000), 1],
    ["marks on one line and lines below", `RUN ${"<<a ".repeat(10_000)}\n${"b\n".repeat(100_000)}`, 1],
    ["nearly terminators", `RUN <<${"a".repeat(99_999)}\n${`${"a".repeat(99_998)}\n`.repeat(50)}`, 1],
  ])("%s", (_, text, count) => {
    expect(parseDockerfile(text).instructions.length).toBe(count);
  });
});

describe("facts of many", () => {
  const file = (text: string) => sourceFile({ path: "/Dockerfile", text });
  const names = Array.from({ length: 5_000 }, (_, index) => index);

  test("stages that start from each other", () => {
    const all = file(names.map((name) => `FROM s${name} AS s${name + 1}\nCOPY --from=s${name} $a b`).join("\n"));
    expect(stages(all).filter((stage) => stage.base !== undefined)).toHaveLength(names.length - 1);
    expect(stageUses(all).filter((use) => use.target !== undefined)).toHaveLength(2 * (names.length - 1));
    expect(variableUses(all)).toHaveLength(names.length);
  });

  test("declarations of one name", () => {
    const all = file(`ARG A=x\n${"ARG A=$A\n".repeat(names.length)}FROM a\n${"ARG A\nENV A=$A\n".repeat(1000)}`);
    const list = [...declarations(all).values()].flat();
    expect(new Set(list.map((each) => JSON.stringify(valueOf(all, each))))).toEqual(
      new Set(['{"kind":"text","text":"x"}']),
    );
  });

  test("values that double", () => {
    const all = file(`ARG A=x\n${"ARG A=$A$A\n".repeat(1000)}FROM $A`);
    const offset = all.text.indexOf("FROM");
    expect(expand({ file: all, stage: undefined, offset }, "$A")).toEqual({ kind: "unknown" });
  });
});
