import { describe, expect, test } from "vitest";
import { readDocument } from "../../../server/src/syntax/yaml/document";
import type { YamlNode } from "../../../server/src/syntax/yaml/tree";
import { dataOf } from "../../../server/src/syntax/yaml/walk";
import { draw } from "../../support/draw";
import { plain } from "./plain";

/** Each node with what its span covers: `path kind «source» = value`. */
function tree(text: string): string {
  const lines: string[] = [];
  const source = (span: { start: number; end: number }) =>
    JSON.stringify(text.slice(span.start, span.end)).slice(1, -1);
  const add = (node: YamlNode, path: string) => {
    const props =
      node.kind === "alias" ? "" : [node.anchor && ` &${node.anchor.name}`, node.tag && ` ${node.tag}`].join("");
    const what =
      node.kind === "scalar" ? node.style : node.kind === "alias" ? "alias" : `${node.flow ? "flow " : ""}${node.kind}`;
    const value = node.kind === "scalar" ? ` = ${JSON.stringify(node.value)}` : "";
    lines.push(`${path || "."} ${what}${props} «${source(node)}»${value}`);
    if (node.kind === "list") for (const [index, item] of node.items.entries()) add(item, `${path}/${index}`);
    if (node.kind !== "map") return;
    for (const { key, value: of, start, end } of node.entries) {
      lines.push(`${path}/${key.text} entry «${source({ start, end })}»`);
      if (of !== undefined) add(of, `${path}/${key.text}`);
    }
  };
  const { root } = readDocument(text);
  if (root !== undefined) add(root, "");
  return lines.join("\n");
}

/** The text with its problems drawn below, and what is left of its data. */
function problems(text: string): string {
  const { problems: found, root } = readDocument(text);
  for (const { message } of found) expect(message.length).toBeLessThan(100);
  const drawn = draw(
    text,
    found.map(({ span, kind, message }) => ({ ...span, label: `${kind}: ${message}` })),
  );
  return `${drawn}\n=> ${JSON.stringify(plain(dataOf(root)))}`;
}

const trees: readonly (readonly [string, string])[] = [
  [``, ``],
  [
    `# only
`,
    ``,
  ],
  [
    `a
`,
    `. plain «a» = "a"`,
  ],
  [
    `a: 1
b: x y # c
`,
    `. map «a: 1\\nb: x y»
/a entry «a: 1»
/a plain «1» = 1
/b entry «b: x y»
/b plain «x y» = "x y"`,
  ],
  [
    `a:
b: ~
`,
    `. map «a:\\nb: ~»
/a entry «a:»
/b entry «b: ~»
/b plain «~» = null`,
  ],
  [
    `a:
  b:
    c: true
d: 1.10
`,
    `. map «a:\\n  b:\\n    c: true\\nd: 1.10»
/a entry «a:\\n  b:\\n    c: true»
/a map «b:\\n    c: true»
/a/b entry «b:\\n    c: true»
/a/b map «c: true»
/a/b/c entry «c: true»
/a/b/c plain «true» = true
/d entry «d: 1.10»
/d plain «1.10» = 1.1`,
  ],
  [
    `- a
-
- - b
  - 0x1F
- c: 1
  d: 2
`,
    `. list «- a\\n-\\n- - b\\n  - 0x1F\\n- c: 1\\n  d: 2»
/0 plain «a» = "a"
/1 plain «» = null
/2 list «- b\\n  - 0x1F»
/2/0 plain «b» = "b"
/2/1 plain «0x1F» = 31
/3 map «c: 1\\n  d: 2»
/3/c entry «c: 1»
/3/c plain «1» = 1
/3/d entry «d: 2»
/3/d plain «2» = 2`,
  ],
  [
    `a:
- x
- y
b: z
`,
    `. map «a:\\n- x\\n- y\\nb: z»
/a entry «a:\\n- x\\n- y»
/a list «- x\\n- y»
/a/0 plain «x» = "x"
/a/1 plain «y» = "y"
/b entry «b: z»
/b plain «z» = "z"`,
  ],
  [
    `a: {b: 1, c: [x, {d: e}], f, g: }
`,
    `. map «a: {b: 1, c: [x, {d: e}], f, g: }»
/a entry «a: {b: 1, c: [x, {d: e}], f, g: }»
/a flow map «{b: 1, c: [x, {d: e}], f, g: }»
/a/b entry «b: 1»
/a/b plain «1» = 1
/a/c entry «c: [x, {d: e}]»
/a/c flow list «[x, {d: e}]»
/a/c/0 plain «x» = "x"
/a/c/1 flow map «{d: e}»
/a/c/1/d entry «d: e»
/a/c/1/d plain «e» = "e"
/a/f entry «f»
/a/g entry «g:»`,
  ],
  [
    `[a, b: c, ]
`,
    `. flow list «[a, b: c, ]»
/0 plain «a» = "a"
/1 flow map «b: c»
/1/b entry «b: c»
/1/b plain «c» = "c"`,
  ],
  [
    `{
  "a": 1.5e3,
  "b": [true, null]
}
`,
    `. flow map «{\\n  \\"a\\": 1.5e3,\\n  \\"b\\": [true, null]\\n}»
/a entry «\\"a\\": 1.5e3»
/a plain «1.5e3» = 1500
/b entry «\\"b\\": [true, null]»
/b flow list «[true, null]»
/b/0 plain «true» = true
/b/1 plain «null» = null`,
  ],
  [
    `a: 'it''s'
b: "x\\ty\\u0041"
c: ''
`,
    `. map «a: 'it''s'\\nb: \\"x\\\\ty\\\\u0041\\"\\nc: ''»
/a entry «a: 'it''s'»
/a single «'it''s'» = "it's"
/b entry «b: \\"x\\\\ty\\\\u0041\\"»
/b double «\\"x\\\\ty\\\\u0041\\"» = "x\\tyA"
/c entry «c: ''»
/c single «''» = ""`,
  ],
  [
    `a: |
  one
  two

b: >-
  x
  y
`,
    `. map «a: |\\n  one\\n  two\\n\\nb: >-\\n  x\\n  y»
/a entry «a: |\\n  one\\n  two»
/a literal «|\\n  one\\n  two» = "one\\ntwo\\n"
/b entry «b: >-\\n  x\\n  y»
/b folded «>-\\n  x\\n  y» = "x y"`,
  ],
  [
    `a: |2+
   x


b: 1
`,
    `. map «a: |2+\\n   x\\n\\n\\nb: 1»
/a entry «a: |2+\\n   x»
/a literal «|2+\\n   x» = " x\\n\\n\\n"
/b entry «b: 1»
/b plain «1» = 1`,
  ],
  [
    `a: one
  two
  three
b: "x

  y"
`,
    `. map «a: one\\n  two\\n  three\\nb: \\"x\\n\\n  y\\"»
/a entry «a: one\\n  two\\n  three»
/a plain «one\\n  two\\n  three» = "one two three"
/b entry «b: \\"x\\n\\n  y\\"»
/b double «\\"x\\n\\n  y\\"» = "x\\ny"`,
  ],
  [
    `a: &x 1
b: *x
c: &m
  d: 1
e: *m
`,
    `. map «a: &x 1\\nb: *x\\nc: &m\\n  d: 1\\ne: *m»
/a entry «a: &x 1»
/a plain &x «1» = 1
/b entry «b: *x»
/b alias «*x»
/c entry «c: &m\\n  d: 1»
/c map &m «d: 1»
/c/d entry «d: 1»
/c/d plain «1» = 1
/e entry «e: *m»
/e alias «*m»`,
  ],
  [
    `a: !!str 1
b: !custom [x]
c: !!int "5"
d: &q !t v
`,
    `. map «a: !!str 1\\nb: !custom [x]\\nc: !!int \\"5\\"\\nd: &q !t v»
/a entry «a: !!str 1»
/a plain tag:yaml.org,2002:str «1» = "1"
/b entry «b: !custom [x]»
/b flow list !custom «[x]»
/b/0 plain «x» = "x"
/c entry «c: !!int \\"5\\"»
/c double tag:yaml.org,2002:int «\\"5\\"» = 5
/d entry «d: &q !t v»
/d plain &q !t «v» = "v"`,
  ],
  [
    `a: &e
b: !n
c: *e
`,
    `. map «a: &e\\nb: !n\\nc: *e»
/a entry «a: &e»
/a plain &e «» = null
/b entry «b: !n»
/b plain !n «» = ""
/c entry «c: *e»
/c alias «*e»`,
  ],
  [
    `? a
: b
? c
`,
    `. map «? a\\n: b\\n? c»
/a entry «a\\n: b»
/a plain «b» = "b"
/c entry «c»`,
  ],
  [
    `a: 0644
b: yes
c: 0o17
d: .inf
e: 1_000
f: 12345678901234567890
g: 2024-01-01
`,
    `. map «a: 0644\\nb: yes\\nc: 0o17\\nd: .inf\\ne: 1_000\\nf: 12345678901234567890\\ng: 2024-01-01»
/a entry «a: 0644»
/a plain «0644» = 644
/b entry «b: yes»
/b plain «yes» = "yes"
/c entry «c: 0o17»
/c plain «0o17» = 15
/d entry «d: .inf»
/d plain «.inf» = null
/e entry «e: 1_000»
/e plain «1_000» = "1_000"
/f entry «f: 12345678901234567890»
/f plain «12345678901234567890» = 12345678901234567000
/g entry «g: 2024-01-01»
/g plain «2024-01-01» = "2024-01-01"`,
  ],
  [
    `"a b": 1
'c': 2
3: x
`,
    `. map «\\"a b\\": 1\\n'c': 2\\n3: x»
/a b entry «\\"a b\\": 1»
/a b plain «1» = 1
/c entry «'c': 2»
/c plain «2» = 2
/3 entry «3: x»
/3 plain «x» = "x"`,
  ],
  [
    `a: 1\r
b:\r
  - |\r
    x\r
    y\r
`,
    `. map «a: 1\\r\\nb:\\r\\n  - |\\r\\n    x\\r\\n    y»
/a entry «a: 1»
/a plain «1» = 1
/b entry «b:\\r\\n  - |\\r\\n    x\\r\\n    y»
/b list «- |\\r\\n    x\\r\\n    y»
/b/0 literal «|\\r\\n    x\\r\\n    y» = "x\\ny\\n"`,
  ],
  [
    `<<: {a: 1}
b: 2
`,
    `. map «<<: {a: 1}\\nb: 2»
/<< entry «<<: {a: 1}»
/<< flow map «{a: 1}»
/<</a entry «a: 1»
/<</a plain «1» = 1
/b entry «b: 2»
/b plain «2» = 2`,
  ],
  [
    `a: b
# c

`,
    `. map «a: b»
/a entry «a: b»
/a plain «b» = "b"`,
  ],
  [
    `--- >
 x
`,
    `. folded «>\\n x» = "x\\n"`,
  ],
  [
    `%TAG !e! tag:e,2000:
---
a: !e!f 1
`,
    `. map «a: !e!f 1»
/a entry «a: !e!f 1»
/a plain tag:e,2000:f «1» = "1"`,
  ],
  [
    `-a
-b
`,
    `. plain «-a\\n-b» = "-a -b"`,
  ],
];

const broken: readonly (readonly [string, string])[] = [
  [
    `spec:
  ima
  containers: []
`,
    `spec:
  ima
  ^^^ colon-missing: \`ima\` has no colon: write \`:\` behind it
  containers: []

=> {"spec":{"containers":[]}}`,
  ],
  [
    `metadata:
  name: x
  lab
spec:
  a: 1
`,
    `metadata:
  name: x
  lab
  ^^^ colon-missing: \`lab\` has no colon: add \`:\`, or indent it if it continues the text above
spec:
  a: 1

=> {"metadata":{"name":"x","lab":null},"spec":{"a":1}}`,
  ],
  [
    `metadata:
  lab
  ano
  name: x
`,
    `metadata:
  lab
  ^^^ colon-missing: \`lab\` has no colon: write \`:\` behind it
  ano
  ^^^ colon-missing: \`ano\` has no colon: write \`:\` behind it
  name: x

=> {"metadata":{"name":"x"}}`,
  ],
  [
    `c:
  - na
    image: x
    b: 1
`,
    `c:
  - na
    ^^ colon-missing: \`na\` has no colon: write \`:\` behind it
    image: x
    b: 1

=> {"c":[{"image":"x","b":1}]}`,
  ],
  [
    `image: nginx: latest
b: 1
`,
    `image: nginx: latest
       ^^^^^ nested-value: A second \`: \` in one line: put the value in quotes, or the inner key on a line of its own
b: 1

=> {"image":"nginx: latest","b":1}`,
  ],
  [
    `a:
  name: "foo
  image: "bar"
  x: 1
`,
    `a:
  name: "foo
        ^^^^ quote-open: This text has no closing \`"\`: add it at the end
  image: "bar"
  x: 1

=> {"a":{"name":"foo","image":"bar","x":1}}`,
  ],
  [
    `a:
  name: 'foo
b: 1
`,
    `a:
  name: 'foo
        ^^^^ quote-open: This text has no closing \`'\`: add it at the end
b: 1

=> {"a":{"name":"foo"},"b":1}`,
  ],
  [
    `a:
  l: [a, b
  x: 1
b: 2
`,
    `a:
  l: [a, b
     ^ flow-open: This \`[\` is never closed: add \`]\` where it ends
  x: 1
b: 2

=> {"a":{"l":["a","b"],"x":1},"b":2}`,
  ],
  [
    `a:
  l: [{a: 1}, {b: [2]
  x: 1
`,
    `a:
  l: [{a: 1}, {b: [2]
     ^ flow-open: This \`[\` is never closed: add \`]\` where it ends
  x: 1

=> {"a":{"l":[{"a":1},{"b":[2]}],"x":1}}`,
  ],
  [
    `a:
\tb: 1
\tc:
\t\td: 1
e: 1
`,
    `a:
\tb: 1
^ tab: YAML takes no tabs as indentation: use spaces
\tc:
^ tab: YAML takes no tabs as indentation: use spaces
\t\td: 1
^^ tab: YAML takes no tabs as indentation: use spaces
e: 1

=> {"a":{"b":1,"c":{"d":1}},"e":1}`,
  ],
  [
    `a:
    b: 1
  c: 2
d: 3
`,
    `a:
    b: 1
  c: 2
  ^ indent: \`c\` does not line up with anything above: indent it like its siblings
d: 3

=> {"a":{"b":1},"c":2,"d":3}`,
  ],
  [
    `spec:
  containers:
  - name: x
   image: y
  b: 1
`,
    `spec:
  containers:
  - name: x
   image: y
   ^^^^^ indent: \`image\` does not line up with its item's keys: indent it like them, or add \`-\`
  b: 1

=> {"spec":{"containers":[{"name":"x"},{"image":"y"}],"b":1}}`,
  ],
  [
    `spec:
  containers:
  - name: x
     image: y
  b: 1
`,
    `spec:
  containers:
  - name: x
     image: y
     ^^^^^ indent: \`image\` is below a finished value: move it to the left, to its siblings
  b: 1

=> {"spec":{"containers":[{"name":{"image":"y"}}],"b":1}}`,
  ],
  [
    `a: b
  c: d
e: f
`,
    `a: b
  c: d
  ^ indent: \`c\` is below a finished value: move it to the left, to its siblings
e: f

=> {"a":{"c":"d"},"e":"f"}`,
  ],
  [
    `a: @foo
b: %x
c: \`d\`
`,
    `a: @foo
   ^ reserved-start: A text cannot start with \`@\`: put it in quotes
b: %x
   ^ reserved-start: A text cannot start with \`%\`: put it in quotes
c: \`d\`
   ^ reserved-start: A text cannot start with \`\`\`: put it in quotes

=> {"a":"@foo","b":"%x","c":"\`d\`"}`,
  ],
  [
    `d: *un
e: &a1 5
f: *a1
`,
    `d: *un
   ^^^ alias-unknown: No anchor \`&un\` above in this document: set one, or put this in quotes
e: &a1 5
f: *a1

=> {"d":null,"e":5,"f":5}`,
  ],
  [
    `a: &a [*a]
`,
    `a: &a [*a]
       ^^ alias-cycle: \`*a\` stands inside what it repeats: no tool can read that

=> {"a":[null]}`,
  ],
  [
    `a: "\\d"
`,
    `a: "\\d"
    ^^ escape: \`\\d\` means nothing in double quotes: write two backslashes, or single quotes

=> {"a":"\\\\d"}`,
  ],
  [
    `a: {x: 1, , y: 2}
`,
    `a: {x: 1, , y: 2}
          ^ flow-separator: Nothing stands between these commas: remove one

=> {"a":{"x":1,"y":2}}`,
  ],
  [
    `a: {x: 1 y: 2}
b: ["c" "d"]
`,
    `a: {x: 1 y: 2}
       ^^^ flow-separator: A comma or a quote is missing in this \`{ }\` or \`[ ]\`
b: ["c" "d"]
        ^^^^ flow-separator: A comma is missing before this

=> {"a":{"x":{"1 y":2}},"b":[{"c":"d"}]}`,
  ],
  [
    `a: |x
  foo
b: 1
`,
    `a: |x
    ^ block-header: Nothing but \`+\`, \`-\`, a digit or a comment may follow \`|\` or \`>\`: start the text on the next line
  foo
b: 1

=> {"a":"foo\\n","b":1}`,
  ],
  [
    `a: |
     
  foo
b: 1
`,
    `a: |
     
  foo
  ^^^ block-indent: A blank line above is indented deeper than this text: remove its spaces
b: 1

=> {"a":"   \\nfoo\\n","b":1}`,
  ],
  [
    `a: |
foo
b: 1
`,
    `a: |
foo
^^^ colon-missing: \`foo\` has no colon: write \`:\` behind it
b: 1

=> {"a":"","b":1}`,
  ],
  [
    `x: |
  foo
 bar
y: 1
`,
    `x: |
  foo
 bar
 ^^^ indent: \`bar\` does not line up with anything above: indent it like its siblings
y: 1

=> {"x":"foo\\n","bar":null,"y":1}`,
  ],
  [
    `d: "x"#c
`,
    `d: "x"#c
      ^^ comment: A comment needs a blank before its \`#\`; a \`#\` in a text needs quotes around the text

=> {"d":"x"}`,
  ],
  [
    `- a
b: 1
`,
    `- a
b: 1
^ syntax: \`b\` follows a finished value: remove it, or put the whole value in quotes

=> ["a"]`,
  ],
  [
    `a: 1
- b
c: 2
`,
    `a: 1
- b
^ indent: A list item cannot stand among the keys of a map: indent it below the key it belongs to
c: 2

=> {"a":1,"c":2}`,
  ],
  [
    `key:value
b: 1
`,
    `key:value
^^^^^^^^^ colon-missing: A blank must stand behind the colon of \`key:value\`
b: 1

=> {"b":1}`,
  ],
  [
    `a: 1
foo
`,
    `a: 1
foo
^^^ colon-missing: \`foo\` has no colon: add \`:\`, or indent it if it continues the text above

=> {"a":1,"foo":null}`,
  ],
  [
    `? [x]
: c
`,
    `? [x]
  ^^^ key-form: A key must be a text: put \`[x]\` in quotes
: c

=> {"[x]":"c"}`,
  ],
  [
    `a: ]
b: 1
c: }
d: 1
`,
    `a: ]
   ^ syntax: \`]\` closes nothing: remove it, or put the whole text in quotes
b: 1
c: }
   ^ syntax: \`}\` closes nothing: remove it, or put the whole text in quotes
d: 1

=> {"a":null,"b":1,"c":null,"d":1}`,
  ],
  [
    `a: 'it's'
b: 1
`,
    `a: 'it's'
       ^^ syntax: \`s'\` follows a finished value: remove it, or put the whole value in quotes
b: 1

=> {"a":"it","b":1}`,
  ],
  [
    `a: - b
`,
    `a: - b
   ^ list-on-key-line: A list cannot start behind its key: begin a line of its own with this \`-\`

=> {"a":"b"}`,
  ],
  [
    `a:
  c: 1
  - b
d: 1
`,
    `a:
  c: 1
  - b
  ^^^ indent: This list stands among the keys of a map: indent it below the key it belongs to
d: 1

=> {"a":{"c":1,"- b":null},"d":1}`,
  ],
  [
    `{"a": 1 "b": 2}`,
    `{"a": 1 "b": 2}
      ^^^^^ flow-separator: A comma or a quote is missing in this \`{ }\` or \`[ ]\`
=> {"a":{"1 \\"b\\"":2}}`,
  ],
  [
    `{a: 1}}
`,
    `{a: 1}}
      ^ syntax: \`}\` closes nothing: remove it, or put the whole text in quotes

=> {"a":1}`,
  ],
  [
    `a: &x &y b
`,
    `a: &x &y b
      ^^ anchor: One value can have only one anchor: remove this or the one before

=> {"a":"b"}`,
  ],
  [
    `a: !t !u b
`,
    `a: !t !u b
      ^^ tag: One value can have only one tag: remove this or the one before

=> {"a":"b"}`,
  ],
  [
    `a: !x!y z
`,
    `a: !x!y z
   ^^^^ tag: The tag \`!x!y\` is not declared: use one with a single \`!\`, or remove it

=> {"a":"z"}`,
  ],
  [
    `%YAML 1.2
a: b
`,
    `%YAML 1.2
a: b
^ directive: A line \`---\` must part the directives from the document

=> {"a":"b"}`,
  ],
  [
    `a: 1
b: 2
a: 3
"b": 4
`,
    `a: 1
b: 2
a: 3
^ duplicate-key: \`a\` is set twice in this map: remove one, or merge the two
"b": 4
^^^ duplicate-key: \`b\` is set twice in this map: remove one, or merge the two

=> {"a":3,"b":4}`,
  ],
  [
    `a: {b: 1, b: 2}
<<: {}
<<: {}
`,
    `a: {b: 1, b: 2}
          ^ duplicate-key: \`b\` is set twice in this map: remove one, or merge the two
<<: {}
<<: {}

=> {"a":{"b":2}}`,
  ],
  [
    `a: b\0c
`,
    `a: b\0c
    ^ control-character: No YAML tool takes this invisible character: remove it, or write it as an escape in double quotes

=> {"a":"b\\u0000c"}`,
  ],
  [
    `a: &x
b: &x*
`,
    `a: &x
b: &x*

=> {"a":null,"b":null}`,
  ],
  [
    `a: &
b: *
`,
    `a: &
   ^ anchor: An anchor or alias needs a name without a colon at its end
b: *
   ^ anchor: An anchor or alias needs a name without a colon at its end

=> {"a":null,"b":null}`,
  ],
  [
    `--- a: 1
b: 2
`,
    `--- a: 1
    ^ syntax: Nothing but a text can follow \`---\`: start on the next line
b: 2

=> {"a":1,"b":2}`,
  ],
  [
    `a: !t [x]
b: &c - d
`,
    `a: !t [x]
b: &c - d
      ^ list-on-key-line: A list cannot start behind its key: begin a line of its own with this \`-\`

=> {"a":["x"],"b":"d"}`,
  ],
  [
    `a: x
 b
 c: d
`,
    `a: x
 b
 c: d
 ^ indent: \`c\` is below a finished value: move it to the left, to its siblings

=> {"a":{"c":"d"}}`,
  ],
  [
    `image: "a
`,
    `image: "a
       ^^ quote-open: This text has no closing \`"\`: add it at the end

=> {"image":"a"}`,
  ],
  [
    `{{- if .Values.x }}
a: {{ .Values.y }}
{{- end }}
b: 1
`,
    `{{- if .Values.x }}
^^^^^^^^^^^^^^^^^^ key-form: \`{{\` begins a map of a map here: put the whole value in quotes
a: {{ .Values.y }}
^ syntax: \`a\` follows a finished value: remove it, or put the whole value in quotes
{{- end }}
^ syntax: This cannot be read as YAML: look at the quotes, brackets and indentation here
b: 1
^ syntax: This cannot be read as YAML: look at the quotes, brackets and indentation here

=> {"{- if .Values.x }":null}`,
  ],
  [
    `a: |
  x
\ty: 1
b: 1
`,
    `a: |
  x
\ty: 1
 ^ block-indent: This line is indented less than the first line of its text: line them up
b: 1

=> {"a":"x\\n\\t\\n","y":1,"b":1}`,
  ],
  [
    `services:
  web:
    image: nginx
   db:
    image: x
`,
    `services:
  web:
    image: nginx
   db:
   ^^ indent: \`db\` does not line up with anything above: indent it like its siblings
    image: x

=> {"services":{"web":{"image":"nginx"},"db":{"image":"x"}}}`,
  ],
  [
    `a: "x" y
b: 1
`,
    `a: "x" y
       ^ syntax: \`y\` follows a finished value: remove it, or put the whole value in quotes
b: 1

=> {"a":"x","b":1}`,
  ],
  [
    `# 
foo bar
baz: 1
`,
    `# 
foo bar
^^^^^^^ colon-missing: \`foo bar\` has no colon: write \`:\` behind it
baz: 1

=> {"baz":1}`,
  ],
  [
    `a:
  b: "one
 two \\

  three" # c
  d: 'x
y'
  e: 1
`,
    `a:
  b: "one
 two \\

  three" # c
  d: 'x
y'
  e: 1

=> {"a":{"b":"one two  three","d":"x y","e":1}}`,
  ],
  [
    `a: [
b, # c
c]
d: {
x: 1,
"y": "z
w"}
e: 1
`,
    `a: [
b, # c
c]
d: {
x: 1,
"y": "z
w"}
e: 1

=> {"a":["b","c"],"d":{"x":1,"y":"z w"},"e":1}`,
  ],
  [
    `a: [b,
c: d
`,
    `a: [b,
   ^ flow-open: This \`[\` is never closed: add \`]\` where it ends
c: d

=> {"a":["b"],"c":"d"}`,
  ],
  [
    `a: "b
c: "d"
`,
    `a: "b
   ^^ quote-open: This text has no closing \`"\`: add it at the end
c: "d"

=> {"a":"b","c":"d"}`,
  ],
  [
    `a:
  l: ["x",
  "y"
  ]
  m: 1
`,
    `a:
  l: ["x",
  "y"
  ]
  m: 1

=> {"a":{"l":["x","y"],"m":1}}`,
  ],
];

describe("trees", () => {
  test.each(trees)("%s", (text, expected) => expect(tree(text)).toBe(expected));

  test("comments have their places", () => {
    const text = "# one\na: 1 # two\nb: |\n  # not one\nc: '# nor this'\n";
    expect(readDocument(text).comments.map(({ start, end }) => text.slice(start, end))).toEqual(["# one", "# two"]);
  });
});

describe("problems", () => {
  test.each(broken)("%s", (text, expected) => expect(problems(text)).toBe(expected));
});
