/** Text that becomes a value: quoted as it was, called after its key, beside what the chart has already. */
import { describe, expect, test } from "vitest";
import { chart, refactored } from "./refactored";

const extract = (line: string, values = "", head = "") =>
  refactored(`${chart}--- values.yaml\n${values}--- templates/web.yaml\n${head}${line}\n`, "extract.value");

/** The changed line and the values. */
const result = (line: string, values: string) => `--- templates/web.yaml\n${line}\n--- values.yaml\n${values}`;

describe("the scalar at the cursor", () => {
  test.each([
    ["replicas: «»3", "replicas: {{ .Values.replicas }}", "replicas: 3\n"],
    ["replicas: «3» # pods", "replicas: {{ .Values.replicas }} # pods", "replicas: 3\n"],
    ["bytes: «»10485760", "bytes: {{ .Values.bytes | int64 }}", "bytes: 10485760\n"],
    ["cpu: «»1.50", "cpu: {{ .Values.cpu }}", "cpu: '1.50'\n"],
    ["cpu: «»1.5", "cpu: {{ .Values.cpu }}", "cpu: 1.5\n"],
    ["mode: «»0644", "mode: {{ .Values.mode }}", "mode: '0644'\n"],
    ["on: «»yes", "on: {{ .Values.on }}", "on: 'yes'\n"],
    ["ready: «»true", "ready: {{ .Values.ready }}", "ready: true\n"],
    ["image: «»nginx:1.31", "image: {{ .Values.image }}", "image: nginx:1.31\n"],
    ['image: "ng«»inx"', "image: {{ .Values.image | quote }}", "image: nginx\n"],
    ['image: "«nginx»"', "image: {{ .Values.image | quote }}", "image: nginx\n"],
    ["image: '«»nginx'", "image: {{ .Values.image | squote }}", "image: nginx\n"],
    ['port: "«»80"', "port: {{ .Values.port | quote }}", "port: '80'\n"],
    ["- «»fast", "- {{ .Values.value }}", "value: fast\n"],
    ["app.kubernetes.io/part-of: «»shop", "app.kubernetes.io/part-of: {{ .Values.partOf }}", "partOf: shop\n"],
  ])("%s", (line, template, values) => expect(extract(line)).toBe(result(template, values)));

  test.each([
    "«»name: web",
    "name: {{ .Values.n«»ame }}",
    "name: web-{{ .x }}«»",
    'name: "a\\tb«»"',
    "ports: «»[80]",
    "ref: «»*a",
    "# name: w«»eb",
    "text: |«»",
    "«a: 1\nb: 2»",
  ])("nothing of %j", (line) => expect(extract(line)).toBe(""));
});

describe("selected text", () => {
  test.each([
    ["image: nginx:«1.29»", "image: nginx:{{ .Values.image }}", "image: '1.29'\n"],
    ['url: "http://«shop»:80/"', 'url: "http://{{ .Values.url }}:80/"', "url: shop\n"],
    ['url: "http://{{ .h }}:«80»/"', 'url: "http://{{ .h }}:{{ .Values.url }}/"', "url: 80\n"],
    ['args: ["«fast»", b]', 'args: ["{{ .Values.args }}", b]', "args: fast\n"],
    ["text: |\n  port = «80»", "text: |\n  port = {{ .Values.text }}", "text: 80\n"],
  ])("%s", (line, template, values) => expect(extract(line)).toBe(result(template, values)));
});

describe("selected lines that are all a key holds", () => {
  test.each([
    [
      "«resources:\n  # Measured.\n  limits: {cpu: 1}»\nnext: 1",
      "resources:\n  {{- toYaml .Values.resources | nindent 2 }}\nnext: 1",
      "resources:\n  # Measured.\n  limits: {cpu: 1}\n",
    ],
    [
      "pod:\n  tolerations:\n«  - key: a\n\n  - key: b\n»  next: 1",
      "pod:\n  tolerations:\n  {{- toYaml .Values.tolerations | nindent 2 }}\n  next: 1",
      "tolerations:\n  - key: a\n\n  - key: b\n",
    ],
  ])("%j", (lines, template, values) => expect(extract(lines)).toBe(result(template, values)));

  test.each([
    "a:\n«  b: 1\n»  c: 2",
    "«a:\n  b: {{ .x }}»",
    "«a:\n  b:»",
    "«a:\n  b: &c 1»",
    "«a:\n  b: 12345678901234567890»",
    "«a: |\n  b: 1»",
    "t: |\n  «a:\n    b: 1»",
    "«a:\n    b: 1\n  c: 2»",
    "«a:\n  text»",
    "«a:\n  b: 1»\n{{ if .x }}\n  c: 1\n{{ end }}",
  ])("nothing of %j", (lines) => expect(extract(lines)).toBe(""));
});

describe("the value's place", () => {
  test("is behind what the chart has, comments stay", () => {
    expect(extract("replicas: «»3", "# The image.\nimage: nginx # here\n# end\n")).toBe(
      result("replicas: {{ .Values.replicas }}", "# The image.\nimage: nginx # here\nreplicas: 3\n# end\n"),
    );
  });

  test("is another where the name is taken by a value, or by what a template reads", () => {
    expect(extract("port: «»80", "port: 8080\n")).toBe(result("port: {{ .Values.port2 }}", "port: 8080\nport2: 80\n"));
    expect(extract("  port: «»80", "port: 8080\n", "service:\n")).toContain(
      "service:\n  port: {{ .Values.service.port }}",
    );
    expect(extract("port: «»80", "", "{{ with .Values.port }}{{ . }}{{ end }}\n")).toContain(".Values.port2 }}");
  });

  test("is written below other keys with its lines, in a file's own line breaks", () => {
    const values = "spec:\r\n    a: 1\r\nbox: 1\r\n";
    const lines = "spec:\n  «box:\n    c: {d: 1}\n    e:\n      - f»";
    expect(extract(lines, values).split("--- values.yaml\n")[1]).toBe(
      "spec:\r\n    a: 1\r\n    box:\r\n      c: {d: 1}\r\n      e:\r\n        - f\r\nbox: 1\r\n",
    );
  });

  test("is below `$` where the dot is something else", () => {
    const inside = "{{ range .Values.list }}\nport: «»80\n{{ end }}";
    expect(extract(inside, "list: []\n")).toContain("port: {{ $.Values.port }}");
    expect(extract('{{ define "a" }}\nport: «»80\n{{ end }}')).toBe("");
  });

  test("is a new file where the chart has no values", () => {
    expect(refactored(`${chart}--- templates/web.yaml\nport: «»80\n`, "extract.value")).toBe(
      result("port: {{ .Values.port }}", "port: 80\n"),
    );
    expect(refactored("--- templates/web.yaml\nport: «»80\n", "extract.value")).toBe("");
  });
});
