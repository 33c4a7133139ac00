import { describe, expect, test } from "vitest";
import { cursorContext } from "../../../server/src/syntax/yaml/cursor/context";

/** `key spec.containers.0 {name image} "im" @4 ~flow`: what is expected where, what is there, what is typed, the column. */
function context(drawing: string): string {
  const offset = drawing.indexOf("<|>");
  const text = drawing.replace("<|>", "");
  const found = cursorContext(text, offset);
  if (found === undefined) return "nothing";
  const { expects, path, keys, prefix, span, indent, flow, quote, needsBlank, hasColon } = found;
  const typed = text.slice(span.start, span.end);
  return [
    expects,
    path.join("."),
    keys.length > 0 ? `{${keys.join(" ")}}` : "",
    prefix === typed && quote === "" ? (typed === "" ? "" : JSON.stringify(typed)) : `${prefix}|${typed}`,
    flow ? "~flow" : `@${indent}`,
    found.orItem === undefined ? "" : `or item ${found.orItem.path.join(".")} @${found.orItem.indent}`,
    needsBlank ? "+blank" : "",
    hasColon ? "+colon" : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

const cases: readonly (readonly [string, string, string])[] = [
  ["an empty document", "<|>", "start @0"],
  ["an empty document with blanks", "\n  <|>\n", "start @0"],
  ["the first word", "api<|>", 'start "api" @0'],
  ["only comments", "# hello\n<|>", "start @0"],
  ["in a comment", "a: 1 # he<|>llo\n", "nothing"],
  ["in a comment on its own line", "# he<|>llo\na: 1\n", "nothing"],
  ["a second key", "apiVersion: v1\nki<|>", 'key {apiVersion} "ki" @0'],
  ["a blank line after a key", "apiVersion: v1\n<|>\n", "key {apiVersion} @0"],
  ["a blank line before keys", "<|>\napiVersion: v1\nkind: Pod\n", "key {apiVersion kind} @0"],
  ["below an open key, indented", "spec:\n  <|>\n", "start spec @2"],
  ["below an open key, not indented", "spec:\n<|>\n", "key {spec} @0"],
  ["below an open key, typed", "spec:\n  re<|>\n", 'start spec "re" @2'],
  ["below an open key, deep", "spec:\n      re<|>\n", 'start spec "re" @6'],
  ["half a key between keys", "spec:\n  ima<|>\n  replicas: 1\n", 'key spec {replicas} "ima" @2'],
  ["half a key after keys", "spec:\n  replicas: 1\n  sel<|>\nstatus: {}\n", 'key spec {replicas} "sel" @2'],
  ["a blank line between keys", "spec:\n  a: 1\n  <|>\n  b: 2\n", "key spec {a b} @2"],
  ["a trimmed blank line between keys", "spec:\n  a: 1\n<|>\n  b: 2\n", "key spec {a b} @2"],
  ["a trimmed blank line below an open key", "spec:\n<|>\n  b: 2\n", "key spec {b} @2"],
  ["back at the root", "spec:\n  a: 1\n<|>\n", "key {spec} @0"],
  ["in between two levels", "spec:\n  template:\n    a: 1\n   <|>\n", "key spec.template {a} @4"],
  ["deeper than a finished value", "spec:\n  a: 1\n      <|>\n", "key spec {a} @2"],
  ["typed deeper than a finished value", "spec:\n  a: 1\n    im<|>\n", 'key spec {a} "im" @2'],
  ["a value", "kind: <|>\n", "value kind @2"],
  ["a value half typed", "kind: De<|>pl\n", "value kind De|Depl @2"],
  ["a value right behind the colon", "kind:<|>\n", "value kind @2 +blank"],
  ["a value before a comment", "kind: De<|> # what\n", 'value kind "De" @2'],
  ["a quoted value", 'kind: "De<|>pl"\n', 'value kind De|"Depl" @2'],
  ["an open quoted value", "kind: 'De<|>\nb: 1\n", "value kind De|'De @2"],
  ["a value with children below", "spec: <|>\n  a: 1\n", "value spec @2"],
  ["on a key", "apiVersion: v1\nki<|>nd: Pod\n", "key {apiVersion} ki|kind @0 +colon"],
  ["at the start of a key", "<|>kind: Pod\n", "key |kind @0 +colon"],
  ["on a quoted key", '"ki<|>nd": Pod\nb: 1\n', 'key {b} ki|"kind" @0 +colon'],
  [
    "on a key deep down",
    "spec:\n  template:\n    me<|>tadata: 1\n    spec: 2\n",
    "key spec.template {spec} me|metadata @4 +colon",
  ],
  ["the first item", "ports:\n  - <|>\n", "start ports.0 @4"],
  ["the first item, dash only", "ports:\n  -<|>\n", "start ports.0 @4 +blank"],
  ["the first item, typed", "ports:\n  - na<|>\n", 'start ports.0 "na" @4'],
  ["a new item's blank line", "ports:\n  - a\n  <|>\n", "item ports @2"],
  [
    "a new item's blank line, dashes without indentation",
    "spec:\n  ports:\n  - a: 1\n  - b: 1\n  <|>\n",
    "key spec {ports} @2 or item spec.ports @2",
  ],
  ["a list without indentation at the root", "ports:\n- a: 1\n<|>\n", "key {ports} @0 or item ports @0"],
  ["in an item", "c:\n  - name: x\n    im<|>\n", 'key c.0 {name} "im" @4'],
  ["in an item's blank line", "c:\n  - name: x\n    image: y\n    <|>\n", "key c.0 {name image} @4"],
  ["in an item, between dash and key", "c:\n  - name: x\n   <|>\n", "key c.0 {name} @4"],
  ["half a key at a dash", "c:\n  - na<|>\n    image: x\n", 'key c.0 {image} "na" @4'],
  ["in the second item", "c:\n  - name: x\n  - name: y\n    <|>\n", "key c.1 {name} @4"],
  ["an item's value", "c:\n  - name: x\n  - name: y\n    image: ngi<|>\n", 'value c.1.image "ngi" @6'],
  ["an item between items", "c:\n  - name: x\n  <|>\n  - name: y\n", "item c @2"],
  ["nested lists", "a:\n  - - x\n    - y<|>\n", 'start a.0.1 "y" @6'],
  ["a key after a nested list", "c:\n  - ports:\n      - 1\n      - 2\n    <|>\n", "key c.0 {ports} @4"],
  ["a word where items are", "c:\n  - a\n  fo<|>\n", 'item c "fo" @2'],
  ["a list at the root", "- a: 1\n  <|>\n", "key 0 {a} @2"],
  ["a list at the root, next item", "- a: 1\n<|>\n", "item @0"],
  ["an empty flow map", "labels: {<|>}\n", "key labels ~flow"],
  ["a flow map's key", "labels: {a: 1, b<|>}\n", 'key labels {a} "b" ~flow'],
  ["a flow map's key before others", "labels: {<|>, a: 1}\n", "key labels {a} ~flow"],
  ["a flow map's value", "labels: {a: x<|>, b: 2}\n", 'value labels.a "x" ~flow'],
  ["a flow map's empty value", "labels: {a: <|>}\n", "value labels.a ~flow"],
  ["an open flow map", "labels: {a: 1, <|>\nb: 2\n", "key labels {a} ~flow"],
  ["a flow list", "ports: [80, <|>]\n", "value ports.1 ~flow"],
  ["a flow list in a flow map", "- p: {x: [a, {y: <|>}]}\n", "value 0.p.x.1.y ~flow"],
  ["after a nested flow value", "a: {b: [1] <|>}\n", "nothing"],
  ["behind a closed flow map", "a: {b: 1}<|>\n", 'value a "{b: 1}" @2'],
  ["JSON key", '{\n  "a": 1,\n  "b<|>"\n}\n', 'key {a} b|"b" ~flow'],
  ["JSON value", '{\n  "a": {"c": <|>}\n}\n', "value a.c ~flow"],
  ["JSON blank line", '{\n  "a": 1,\n  <|>\n}\n', "key {a} ~flow"],
  ["in a comment in a flow map", "a: {b: 1, # c<|>\n  d: 2}\n", "nothing"],
  ["in a block scalar", "script: |\n  echo <|>\nb: 1\n", "nothing"],
  ["on a block scalar's blank last line", "script: |\n  echo\n  <|>\n", "nothing"],
  ["after a block scalar", "script: |\n  echo\n<|>\n", "key {script} @0"],
  ["after a block scalar with a colon in it", "script: |\n  a: b\n  c:\nd<|>\n", 'key {script} "d" @0'],
  ["a block scalar's header", "script: |<|>\n  echo\n", 'value script "|" @2'],
  ["in a text of several lines", 'a: "one\n  tw<|>o"\nb: 1\n', "nothing"],
  ["after an unclosed quote", 'a:\n  b: "one\n  c<|>\n  d: "x"\n', 'key a {b d} "c" @2'],
  ["after an anchor", "a: &x\n  b: 1\n  <|>\n", "key a {b} @2"],
  ["in a merged map", "a:\n  <<: *x\n  b<|>\n", 'key a {<<} "b" @2'],
  ["windows lines", "spec:\r\n  a: 1\r\n  b<|>\r\nc: 2\r\n", 'key spec {a} "b" @2'],
  ["windows blank line", "spec:\r\n  a: 1\r\n  <|>\r\nc: 2\r\n", "key spec {a} @2"],
  ["tabs", "spec:\n\ta: 1\n\tb<|>\n", 'key spec {a} "b" @1'],
  ["left of what is typed", "spec:\n <|> a: 1\n", "nothing"],
  ["a second document's start", "---\nki<|>\n", 'start "ki" @0'],
  ["misindented siblings", "spec:\n    a: 1\n   b: 2\n   <|>\n", "key spec {a b} @4"],
  ["a value with a colon in it", "image: nginx:1.<|>\n", 'value image "nginx:1." @2'],
  ["a URL as item", "- http://a<|>\n", 'start 0 "http://a" @2'],
  ["the last line without a break", "a:\n  b: 1\n  c<|>", 'key a {b} "c" @2'],
  ["the key behind a dash", "c:\n  - na<|>me: x\n    image: y\n", "key c.0 {image} na|name @4 +colon"],
  ["a key with a dash's width of indentation", "c:\n- name: x\n  im<|>\n", 'key c.0 {name} "im" @2'],
  ["a value that is a list without indentation", "c:\n- name: <|>\n", "value c.0.name @4"],
  ["below a dash alone", "c:\n  -\n    na<|>\n", 'start c.0 "na" @4'],
  ["two keys half typed", "a: 1\nbo\nco<|>\nd: 2\n", 'key {a d} "co" @0'],
  ["a key without its blank", "a:\n  image:ng<|>\n  b: 1\n", 'key a {b} "image:ng" @2'],
];

describe("what may be typed", () => {
  test.each(cases)("%s", (_name, drawing, expected) => {
    expect(context(drawing)).toBe(expected);
  });
});
