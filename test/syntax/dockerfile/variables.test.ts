/** Variables: where they are, what hides them, and who replaces them. */
import { describe, expect, test } from "vitest";
import { readInstruction } from "../../../server/src/syntax/dockerfile/instruction";

function show(text: string, escape = "\\"): readonly string[] {
  const { variables } = readInstruction(text, escape);
  return variables.map(({ start, end, name, modifier, word, closed, by }) => {
    expect(text.slice(name.start, name.end)).toBe(name.text);
    const asked = modifier === "" ? "" : ` ${modifier}${JSON.stringify(word?.text)}`;
    return `${text.slice(start, end)} ${name.text}${asked}${closed ? "" : " open"}${by === "shell" ? " shell" : ""}`;
  });
}

describe("the builder's", () => {
  test.each([
    ["COPY $a ${b} /", ["$a a", "${b} b"]],
    ["COPY $a$b-$c.d /", ["$a a", "$b b", "$c c"]],
    ["ENV X=${a:-b} Y=${c-d}", ['${a:-b} a :-"b"', '${c-d} c -"d"']],
    ["ENV X=${a:+b} Y=${c+d}", ['${a:+b} a :+"b"', '${c+d} c +"d"']],
    ["ENV X=${a:?b} Y=${c?}", ['${a:?b} a :?"b"', '${c?} c ?""']],
    ["ENV X=${a#b} Y=${c##d}", ['${a#b} a #"b"', '${c##d} c ##"d"']],
    ["ENV X=${a%b} Y=${c%%d}", ['${a%b} a %"b"', '${c%%d} c %%"d"']],
    ["ENV X=${a/b/c} Y=${d//e/f}", ['${a/b/c} a /"b/c"', '${d//e/f} d //"e/f"']],
    ["ENV X=${a:-${b:-$c}}", ['${a:-${b:-$c}} a :-"${b:-$c}"', '${b:-$c} b :-"$c"', "$c c"]],
    ['ENV X=${a:-"}"}$b', ['${a:-"}"} a :-"\\"}\\""', "$b b"]],
    ["ENV X=\"${a:-'$b'}\"", ["${a:-'$b'} a :-\"'$b'\""]],
    ["ENV X='$a' Y=\"$b\"", ["$b b"]],
    ["ENV X=\"'$a'\"", ["$a a"]],
    ["ENV X=\\$a Y=\\\\$b", ["$b b"]],
    ["ENV X='\\'$a", ["$a a"]],
    ["ENV X=$$a Y=$1b $ $- ${} ${1:-$c}", ["$c c"]],
    ["ENV X=${a", ["${a a open"]],
    ["ENV X=${a:-b c", ['${a:-b c a :-"b c" open']],
    ["ENV X=${a:}", ['${a:} a :""']],
    ["ENV X=${#a}", []],
    ["COPY --chown=$a b c", ["$a a"]],
    ['COPY ["$a", "b"]', ["$a a"]],
    ["FROM ${a:-b}:$c AS d", ['${a:-b} a :-"b"', "$c c"]],
    ["LABEL a=$Ver\u00e9", ["$Ver\u00e9 Ver\u00e9"]],
    ["COPY <<E /\n'$a' \\$b\nE", ["$a a"]],
    ["COPY <<'E' /\n$a\nE", []],
    ["ONBUILD ENV a=$b", []],
  ])("%j", (text, shown) => {
    expect(show(text)).toEqual(shown);
  });

  test("escape=`", () => expect(show("COPY `$a \\$b /", "`")).toEqual(["$b b"]));

  test("over a joint", () => {
    const text = "ENV A=$b\\\nc";
    expect(readInstruction(text, "\\").variables).toMatchObject([{ start: 6, end: 11, name: { text: "bc" } }]);
  });
});

describe("a shell's", () => {
  test.each([
    ["RUN $a '$b' \"$c\"", ["$a a shell", "$c c shell"]],
    ["RUN \"${a:-'$b'}\"", ["${a:-'$b'} a :-\"'$b'\" shell", "$b b shell"]],
    ["RUN ${#a} ${!b}", ["${#a} a shell", "${!b} b shell"]],
    ["RUN echo $? $$ $(cmd $a) ${b^}", ["$a a shell", '${b^} b ^"" shell']],
    ["RUN --mount=target=$a b $c", ["$a a", "$c c shell"]],
    ["CMD echo $a", ["$a a shell"]],
    ["RUN <<E\n'$a' $b\nE", ["$b b shell"]],
    ["RUN <<'E'\n$a\nE", ["$a a shell"]],
    ["RUN cat <<E\n'$a'\nE", ["$a a shell"]],
    ["RUN cat <<'E'\n$a\nE", []],
    ["RUN <<E\n#!/usr/bin/env python\n$a\nE", []],
    ["RUN <<E\n#!/bin/bash\n$a\nE", ["$a a shell"]],
  ])("%j", (text, shown) => {
    expect(show(text)).toEqual(shown);
  });

  test("a backslash escapes whatever the directive says", () => {
    expect(show("RUN \\$a `$b`", "`")).toEqual(["$b b shell"]);
  });
});
