/** Which declaration a variable means. `<|>` marks the use. */
import { describe, expect, test } from "vitest";
import { instructionAt } from "../../../server/src/languages/dockerfile/instructions";
import {
  declarationOf,
  declarations,
  globalOf,
  variableUseAt,
  variableUses,
} from "../../../server/src/languages/dockerfile/variables";
import { sourceFile } from "../../../server/src/model/source-file";

const file = (text: string) => sourceFile({ path: "/Dockerfile", text });

/** The declaration's name and value as written, with the line it stands on. */
function meant(drawn: string): string {
  const offset = drawn.indexOf("<|>");
  const text = drawn.replace("<|>", "");
  const drawing = file(text);
  const placed = instructionAt(drawing, offset);
  const use = placed && variableUseAt(drawing, placed, offset);
  if (use === undefined) return "no use";
  const found = declarationOf(drawing, use.name.text, use.stage, use.placed.start);
  if (found === undefined) return "nothing";
  const line = text.slice(0, found.name.start).split("\n").length;
  return `${line} ${found.kind} ${found.name.text}${found.value === undefined ? "" : `=${found.value.text}`}`;
}

describe("declarationOf", () => {
  test.each([
    ["the nearest above", "FROM a\nENV X=1\nENV X=2\nRUN $<|>X\nENV X=3", "3 ENV X=2"],
    ["nothing above", "FROM a\nRUN $<|>X\nENV X=1", "nothing"],
    ["ENV over an ARG above it", "FROM a\nARG X=1\nENV X=2\nRUN $<|>X", "3 ENV X=2"],
    ["an ARG with a default over an ENV above it", "FROM a\nENV X=1\nARG X=2\nRUN $<|>X", "3 ARG X=2"],
    ["an ENV over a bare ARG below it", "FROM a\nENV X=1\nARG X\nRUN $<|>X", "2 ENV X=1"],
    ["a bare ARG that takes a global value over an ENV", "ARG X=0\nFROM a\nENV X=1\nARG X\nRUN $<|>X", "4 ARG X"],
    ["a bare ARG alone", "FROM a\nARG X\nRUN $<|>X", "2 ARG X"],
    ["an earlier instruction, not the same", "FROM a\nENV X=1\nENV X=2 Y=$<|>X", "2 ENV X=1"],
    ["its own earlier self", "FROM a\nENV P=1\nENV P=$<|>P:2", "2 ENV P=1"],
    ["a base stage's ENV", "FROM a AS b\nENV X=1\nFROM b\nRUN $<|>X", "2 ENV X=1"],
    ["a base stage's ARG", "FROM a AS b\nARG X=1\nFROM b\nRUN $<|>X", "2 ARG X=1"],
    ["a base's base's", "FROM a AS b\nENV X=1\nFROM b AS c\nFROM c\nRUN $<|>X", "2 ENV X=1"],
    ["a base's over an own bare ARG", "FROM a AS b\nENV X=1\nFROM b\nARG X\nRUN $<|>X", "2 ENV X=1"],
    ["no stranger's", "FROM a AS b\nENV X=1\nFROM a\nRUN $<|>X", "nothing"],
    ["no global in a stage", "ARG X=1\nFROM a\nRUN $<|>X", "nothing"],
    ["a global in FROM", "ARG X=1\nFROM a:$<|>X", "1 ARG X=1"],
    ["a global in a later FROM", "ARG X=1\nFROM a\nARG X=2\nFROM b:$<|>X", "1 ARG X=1"],
    ["a global in a global", "ARG X=1\nARG Y=$<|>X\nFROM a", "1 ARG X=1"],
    ["a bare global does not hide one above it", "ARG X=1\nARG X\nFROM a:$<|>X", "1 ARG X=1"],
    ["ENV above FROM is none", "ENV X=1\nFROM a:$<|>X", "nothing"],
    ["in a flag", "FROM a\nARG X=1\nCOPY --chown=$<|>X b c", "2 ARG X=1"],
    ["in a heredoc", "FROM a\nARG X=1\nCOPY <<E /\n$<|>X\nE", "2 ARG X=1"],
    ["in a trigger", "FROM a\nARG X=1\nONBUILD RUN $<|>X", "2 ARG X=1"],
    ["in another's default", "FROM a\nARG X=1\nRUN ${Y:-$<|>X}", "2 ARG X=1"],
    ["case counts", "FROM a\nARG x=1\nRUN $<|>X", "nothing"],
    ["no use at all", "FROM a\nRUN '$<|>X'", "no use"],
  ])("%s", (_, drawn, found) => {
    expect(meant(drawn)).toBe(found);
  });
});

test("declarations by scope", () => {
  const scopes = declarations(file("ARG A=1\nENV N=0\nFROM a AS b\nARG A\nENV B=2 C=3\nENV $D=4\nFROM b\nLABEL l=1"));
  const shown = [...scopes].map(([stage, list]) => [
    stage?.index,
    list.map(({ kind, name }) => `${kind} ${name.text}`),
  ]);
  expect(shown).toEqual([
    [undefined, ["ARG A"]],
    [0, ["ARG A", "ENV B", "ENV C"]],
    [1, []],
  ]);
});

test("uses in order, each with the stage whose variables count", () => {
  const uses = variableUses(file("ARG A=$B\nFROM $C AS d\nRUN $D\nFROM $E\nCOPY $F $G"));
  expect(uses.map(({ name, stage }) => `${name.text} ${stage?.index ?? "global"}`)).toEqual([
    "B global",
    "C global",
    "D 0",
    "E global",
    "F 1",
    "G 1",
  ]);
});

test("the global a bare ARG takes over is the last with a value", () => {
  const global = globalOf(file("ARG X=1\nARG X=2\nARG X\nFROM a"), "X");
  expect(global?.value?.text).toBe("2");
  expect(globalOf(file("FROM a\nARG X=1"), "X")).toBeUndefined();
});
