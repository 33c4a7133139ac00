/** What texts with variables come to, as far as the file decides. */
import { describe, expect, test } from "vitest";
import { stageAt } from "../../../server/src/languages/dockerfile/stages";
import { expand, valueAt, valueOf } from "../../../server/src/languages/dockerfile/values";
import { declarations } from "../../../server/src/languages/dockerfile/variables";
import { sourceFile } from "../../../server/src/model/source-file";

/** The value of a text at the end of a file; its quotes tell a text from `unset` and `unknown`. */
function value(text: string, asked: string): string {
  const file = sourceFile({ path: "/Dockerfile", text });
  const found = expand({ file, stage: stageAt(file, text.length), offset: text.length }, asked);
  return found.kind === "text" ? JSON.stringify(found.text) : found.kind;
}

describe("modifiers", () => {
  const text = 'FROM a\nENV A=alpha E="" P=a/b/c';

  test.each([
    ["x$A-${A}", '"xalpha-alpha"'],
    ["${A:-b}${E:-b}", '"alphab"'],
    ["${E-b}", '""'],
    ["${A:+b}${E:+b}", '"b"'],
    ["${E+b}", '"b"'],
    ["${A:?b}", '"alpha"'],
    ["${E:?b}", "unknown"],
    ["${E:-${A}}", '"alpha"'],
    ['${E:-"a b"}', '"a b"'],
    ["${A#al}${A##al}", '"phapha"'],
    ["${A%ha}${A%%x}", '"alpalpha"'],
    ["${A#a*}", '"lpha"'],
    ["${A##a*p}", '"ha"'],
    ["${A%p*}", '"al"'],
    ["${A%%?h*}", '"al"'],
    ["${A/l*h/.}", '"a.a"'],
    ["${A//?a/-}", '"alp-"'],
    ["${A/*/x}", "unknown"],
    ["${A#*a*b*}", "unknown"],
    ["${P/b/x}", '"a/x/c"'],
    ["${A/a/x}${A//a/x}", '"xlphaxlphx"'],
    ["${A/a}", "unknown"],
    ["${A^}", "unknown"],
    ["${A", "unknown"],
    ["$N", "unknown"],
    ["${N:-b}", "unknown"],
  ])("%s", (asked, shown) => {
    expect(value(text, asked)).toBe(shown);
  });
});

describe("quotes", () => {
  test.each([
    [`'$A'"$A"`, '"$Ax"'],
    [`"it's $A's"`, `"it's x's"`],
    [`'a'"$A's"`, `"ax's"`],
    ["\\$A\\\\$A", '"$A\\\\x"'],
    ['"a\\n\\"\\$A"', '"a\\\\n\\"$A"'],
    ["a\\ b", '"a b"'],
    ["'a\\b'", '"a\\\\b"'],
  ])("%s", (asked, shown) => {
    expect(value("FROM a\nENV A=x", asked)).toBe(shown);
  });

  test("escape=`", () => expect(value("# escape=`\nFROM a\nENV A=x", "c:\\$A`$A")).toBe('"c:\\\\x$A"'));
});

describe("declarations", () => {
  test.each([
    ["a chain", "FROM a\nARG A=1\nENV B=$A.2\nENV C=$B.3", "$C", '"1.2.3"'],
    ["itself", "FROM a\nENV P=/a\nENV P=$P:/b", "$P", '"/a:/b"'],
    ["itself without one above", "FROM scratch\nARG A=$A", "$A", "unknown"],
    ["two that name each other", "FROM a\nARG A=$B\nARG B=$A", "$B", "unknown"],
    ["ENV sees values from before the instruction", "FROM a\nENV X=1\nENV X=2 Y=$X", "$X$Y", '"21"'],
    ["ARG sees the ones before it on its line", "FROM a\nARG X=1 Y=$X", "$Y", '"1"'],
    ["a global through a bare ARG", "ARG A=1\nFROM a\nARG A", "$A", '"1"'],
    ["a global is not seen without it", "ARG A=1\nFROM a", "$A", "unknown"],
    ["a default over a global", "ARG A=1\nFROM a\nARG A=2", "$A", '"2"'],
    ["nothing given", "FROM a\nARG A", "${A:-none}", '"none"'],
    ["ENV over ARG", "FROM a\nARG A=1\nENV A=2", "$A", '"2"'],
    ["from the base stage", "FROM a AS b\nENV A=1\nFROM b", "$A", '"1"'],
    ["the base stage's end counts", "FROM a AS b\nENV A=1\nENV A=2\nFROM b\nENV A=$A.3", "$A", '"2.3"'],
    ["a platform", "FROM a\nARG TARGETARCH", "$TARGETARCH", "unknown"],
    ["the old form", "FROM a\nENV A b c", "$A", '"b c"'],
    ["quotes of a value", 'FROM a\nENV A="b c"', "$A", '"b c"'],
    ["a value over a joint", "FROM a\nENV A=b\\\nc", "$A", '"bc"'],
    ["no stage", "ARG A=1", "$A$B", '"1"'],
    ["no stage, a platform", "ARG A=1", "$TARGETARCH", "unknown"],
  ])("%s", (_, text, asked, shown) => {
    expect(value(text, asked)).toBe(shown);
  });

  test("valueOf and valueAt", () => {
    const file = sourceFile({ path: "/Dockerfile", text: "ARG A=1\nARG B=${A}2\nFROM x" });
    const given = [...declarations(file).values()].flat().map((each) => valueOf(file, each));
    expect(given).toEqual([
      { kind: "text", text: "1" },
      { kind: "text", text: "12" },
    ]);
    expect(valueAt({ file, stage: undefined, offset: 0 }, "A")).toEqual({ kind: "unset" });
  });

  test("words inside words are followed a while", () => {
    expect(value("FROM scratch\nARG A", `${"${A:-".repeat(10)}x${"}".repeat(10)}`)).toBe('"x"');
    expect(value("FROM scratch\nARG A", `${"${A:-".repeat(1000)}x${"}".repeat(1000)}`)).toBe("unknown");
  });
});
