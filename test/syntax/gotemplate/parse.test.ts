/** What the language of Go templates means by a text. */
import { expect, test } from "vitest";
import { parseTemplate } from "../../../server/src/syntax/gotemplate/parse";
import { problems, tree } from "./said";

test.each([
  ["", ""],
  ["a } b }} { c", '"a } b }} { c"'],
  ["a{{/* }} {{ */}}b", '"a"[comment]"b"'],
  ["{{- /* x */ -}}", "[comment]"],
  ["{{ . }}{{.}}{{$}}{{ .a.b }}{{ $x.y }}", "[.][.][$][.a.b][$x.y]"],
  ["{{ f .a .b | g 1 }}", "[f .a .b | g 1]"],
  ["{{ (f .x).y.z }}{{ now.Year }}", "[(f .x).y.z][now.Year]"],
  ["{{ ((.a).b).c }}", "[((.a).b).c]"],
  ['{{ "a\\n\\"}}\\x41\\u00e9" }}{{ `raw\n}}` }}', '["a\\n\\"}}Aé"]["raw\\n}}"]'],
  ["{{ 'a' '\\n' }}", "['a' '\\n']"],
  [
    "{{ 1 -2 +3 0x1F 0o17 017 0b11 1_000 1.5 .5 1e3 0x1p4 3i 1+2i }}",
    "[1 -2 +3 0x1F 0o17 017 0b11 1_000 1.5 .5 1e3 0x1p4 3i 1+2i]",
  ],
  ["{{-3}}{{- 3 -}}", "[-3][3]"],
  ["{{ true false nil }}", "[true false nil]"],
  ["{{ $x := 1 }}{{ $x = 2 }}{{ $x }}", "[$x declare 1][$x assign 2][$x]"],
  ["{{ x | }}", "[x]"],
  ["{{if .a}}1{{else if .b}}2{{else}}3{{end}}", '[if .a: "1" / else if .b: "2" / else -: "3"]'],
  ["{{with .a}}1{{else with .b}}2{{end}}", '[with .a: "1" / else with .b: "2"]'],
  [
    "{{range $i, $v := .l}}{{break}}{{continue}}{{else}}x{{end}}",
    '[range $i,$v declare .l: [break][continue] / else -: "x"]',
  ],
  ["{{range $x = .l}}{{end}}{{range 3}}{{end}}", "[range $x assign .l: ][range 3: ]"],
  ['{{define "a"}}x{{end}}{{template "a"}}{{template "a" .b}}', '[define a -: "x"][template a -][template a .b]'],
  ['{{block "b" .c}}x{{end}}', '[block b .c: "x"]'],
  ["{{if(f)}}{{end}}{{ f(1) }}", "[if (f): ][f]"],
  ["{{\n.a\n| f\n}}", "[.a | f]"],
  ["{{ .é_1 }}{{ .end }}{{ $if := 1 }}", "[.é_1][.end][$if declare 1]"],
])("%j is read", (text, meant) => {
  expect(tree(text)).toBe(meant);
});

test.each([
  "{{ $x := $x }}",
  "{{ $x = 1 }}{{ $x }}",
  "{{if $a := .x}}{{$a}}{{else}}{{$a}}{{end}}",
  "{{if .x}}{{$a := 1}}{{else}}{{$a}}{{end}}",
  "{{ $ := 1 }}{{ $ }}",
  "{{ ($x := 1) }}{{ $x }}",
  '{{define "a"}} {{/* */}}{{end}}{{define "a"}}x{{end}}{{define "a"}}{{end}}',
  '{{template "a".x}}{{if"x"|f}}{{end}}'.replace('if"x"', "if `x`"),
  "{{ 18446744073709551615 -9223372036854775808 0_1 0x_1f '\\'' '\\x41' }}",
])("%j is accepted", (text) => {
  expect(problems(text)).toEqual([]);
});

test.each([
  ["{{ a", "{{ : This action never ends: close it with }}"],
  ["{{ a {{ b }}", "{{ : This action never ends: close it with }}"],
  ["{{ /* x */ }}", "/ : / has no place here: templates have functions such as eq, not operators"],
  ["{{/* x", "{{/* : This comment never ends: close it with */}}"],
  ["{{/* x */ }}", "{{/* : A comment ends in */}} or */ -}}: nothing may stand between"],
  ['{{ "a }}', '" : This string never ends: close it with a double quote on the same line'],
  ["{{ `a }}", "` : This string never ends: close it with a backquote"],
  ["{{ .Values.my-key }}", '.my- : A name cannot go on with -: use index, as in index .Values "my-key"'],
  ["{{ $x=1 }}", "$x= : A name cannot go on with =: put a space between"],
  ["{{ 3-}}", "3- : This is no number; part it from what follows by a space"],
  ["{{ 08 }}", "08 : Go cannot read this number"],
  ["{{ 'ab' }}", "'ab' : This is not one character"],
  ['{{ "\\q" }}', '"\\q" : This string has an escape that Go does not know; use backquotes'],
  ["{{ (f .x }}", "( : This parenthesis is never closed"],
  ["{{ f .x) }}", ") : This parenthesis closes none: take it away"],
  ["{{ }}", " : A value is missing here"],
  ["{{ .a == .b }}", "= : = has no place here: templates have functions such as eq, not operators"],
  ["{{ .a & .b }}", "& : & has no place here: templates have functions such as eq, not operators"],
  ["{{ .a. }}", ". : A name is missing behind this dot"],
  ['{{ "a".b }}', " : "],
  ["{{ f(x) }}", "( : Put a space before this: two values may not touch"],
  ["{{ f if }}", "if : if is a keyword: it has no place here"],
  ["{{ .a | 1 }}", "1 : A pipe leads to a function: this cannot be called"],
  ["{{ $x }}", "$x : $x is not declared here: declare it with :="],
  ["{{range $x := .l}}{{end}}{{$x}}", "$x : $x is not declared here: declare it with :="],
  ["{{ $a, $b := .l }}", ", : Only range fills two variables"],
  ["{{range $a, $b, $c := .l}}{{end}}", ", : range fills two variables at most"],
  ["{{if .a}}", "if : This if is never closed: write {{ end }} behind it"],
  ["{{end}}", "end : This end closes nothing: take it away, or open an if, with, range or define"],
  ["{{else}}", "else : This else belongs to no if, with or range"],
  ["{{if .a}}{{else}}{{else}}{{end}}", "else : Nothing comes behind a bare else but its end"],
  [
    "{{range .a}}{{else if .b}}{{end}}",
    "if : Behind range, write a bare else and begin the if in an action of its own",
  ],
  ["{{break}}", "break : break stands only inside a range"],
  ["{{range .a}}{{else}}{{break}}{{end}}", "break : break stands only inside a range"],
  [
    '{{if .a}}{{define "x"}}{{end}}{{end}}',
    "define : define stands at the top level of a file, outside of other blocks",
  ],
  ["{{template .a}}", ".a : The name of a template is a string in quotes"],
  ['{{define "a"}}x{{end}}{{define "a"}}y{{end}}', '"a" : a is defined twice in this file: keep one'],
])("%j is refused", (text, problem) => {
  const [where = "", what = ""] = problem.split(" : ");
  const [first = "", ...others] = problems(text);
  expect(first).toContain(what);
  if (what !== "") expect(first.startsWith(where)).toBe(true);
  expect(others).toEqual([]);
});

test("several mistakes are told, each once, and what is whole is read", () => {
  const text = '{{ .a-b }}\n{{ if .x }}\n{{ "y }}\n{{ .ok }}\n{{ end }}\n{{ end }}';
  expect(problems(text).map((problem) => problem.split(" : ")[0])).toEqual([".a-", '"', "end"]);
  expect(tree(text)).toContain("[.ok]");
});

test("an unfinished chain keeps what is there", () => {
  expect(tree("{{ .Values. }}")).toBe("[.Values.]");
});

test("blocks and parentheses beyond all measure are refused, not followed", () => {
  const deep = `${"{{if .a}}".repeat(3000)}${"{{end}}".repeat(3000)}`;
  expect(problems(deep)).toEqual(["if : Blocks are nested too deeply here"]);
  expect(problems(`{{ ${"(".repeat(9000)}x${")".repeat(9000)} }}`)).toEqual([
    "( : Parentheses are nested too deeply here",
  ]);
});

test("trim markers are told from minus signs", () => {
  const tags = parseTemplate("{{-3}}{{- 3}}{{3 -}}").items.map((item) =>
    item.kind === "output" ? [item.tag.action.trimsBefore, item.tag.action.trimsAfter] : [],
  );
  expect(tags).toEqual([
    [false, false],
    [true, false],
    [false, true],
  ]);
});
