/** The fields of Kubernetes in templates: completion and hovers around actions. */
import { describe, expect, test } from "vitest";
import { complete } from "../../../server/src/engine/complete";
import { diagnose } from "../../../server/src/engine/diagnose";
import { hover } from "../../../server/src/engine/hover";
import { outline } from "../../../server/src/engine/outline";
import type { OutlineItem } from "../../../server/src/model/outline";
import { slice } from "../../../server/src/model/span";
import { builtInNotes, drawn } from "../../support/engine";

const chart = "--- Chart.yaml\napiVersion: v2\nname: shop\nversion: 1.0.0\n--- templates/web.yaml\n";
const head = '{{- if .Values.on }}\napiVersion: {{ include "shop.api" . }}\nkind: Deployment\n';

function labels(template: string): readonly string[] {
  const { snapshot, path, offset } = drawn(chart + template);
  return complete(snapshot, path, offset).map(({ label }) => label);
}

function hovered(template: string): string | undefined {
  const { snapshot, path, offset } = drawn(chart + template, { notes: builtInNotes() });
  const found = hover(snapshot, path, offset);
  return found && `${slice(snapshot.files.get(path)?.text ?? "", found.span)}: ${found.concept.key}`;
}

describe("keys in a template", () => {
  test("are those of the kind, also where the API version is worked out", () => {
    expect(labels(`${head}spec:\n  repl<|>\n{{- end }}\n`)).toContain("replicas");
  });

  test("are offered below blocks and between included lines", () => {
    const pod =
      "spec:\n  template:\n    spec:\n      {{- with .Values.pod }}\n      {{- toYaml . | nindent 6 }}\n      {{- end }}\n";
    expect(labels(`${head}${pod}      <|>\n{{- end }}\n`)).toContain("containers");
  });

  test("are those of the document at hand", () => {
    const second = "---\napiVersion: v1\nkind: Service\nspec:\n  type: {{ .Values.type }}\n  <|>\n";
    const found = labels(`${head}spec:\n  replicas: 1\n{{- end }}\n${second}`);
    expect(found).toContain("selector");
    expect(found).not.toContain("type");
  });

  test("are put where the cursor is", () => {
    const { snapshot, path, offset } = drawn(
      `${chart}${head}metadata:\n  labels: {{- include "a" . | nindent 4 }}\nspec:\n  repl<|>\n{{- end }}\n`,
    );
    const { edit } = complete(snapshot, path, offset).find(({ label }) => label === "replicas") ?? {};
    expect(edit?.span).toEqual({ start: offset - 4, end: offset });
  });

  test("stay out of actions", () => {
    expect(labels(`${head}spec:\n  replicas: {{ .Rel<|> }}\n{{- end }}\n`)).toContain("Release");
    expect(labels(`${head}spec:\n  replicas: {{ .Values.n }}<|>\n{{- end }}\n`)).not.toContain("1");
  });
});

describe("a hover in a template", () => {
  test("explains a key and its kind", () => {
    expect(hovered(`${head}spec:\n  repl<|>icas: {{ .Values.n }}\n{{- end }}\n`)).toBe(
      "replicas: kubernetes/DeploymentSpec.replicas",
    );
    expect(hovered(`${head.replace("kind", "ki<|>nd")}{{- end }}\n`)).toBe("kind: kubernetes/Deployment");
  });

  test("leaves actions and what they are part of to Helm", () => {
    expect(hovered(`${head}spec:\n  replicas: {{ .Val<|>ues.n }}\n{{- end }}\n`)).toBe("Values: helm/Values");
    expect(hovered(`${head}spec:\n  image: {{ .Values.n }}/web:<|>1\n{{- end }}\n`)).toBeUndefined();
  });
});

test("what is not rendered is checked by nobody but Helm", () => {
  const { snapshot, path } = drawn(
    `${chart}${head}spec:\n  replicas: x\n  replicas: {{ "y" }}\n  wrong: [\n{{- end }}\n<|>`,
  );
  expect(diagnose(snapshot, path).filter(({ rule }) => !rule.startsWith("helm/"))).toEqual([]);
});

describe("the outline of a template", () => {
  const show = (items: readonly OutlineItem[], margin = ""): string =>
    items.map(({ name, detail, children }) => `${margin}${name}|${detail}\n${show(children, `${margin}  `)}`).join("");
  const shown = (template: string) => {
    const { snapshot } = drawn(chart + template);
    return show(outline(snapshot, "/w/templates/web.yaml"));
  };

  test("has its objects below the blocks around them, as they are written", () => {
    const pod =
      'metadata:\n  name: {{ .Release.Name }}-web\nspec:\n  template:\n    spec:\n      containers:\n        - name: {{ .Chart.Name }}\n          image: "{{ .Values.image }}:1"\n';
    const known = head.replace('{{ include "shop.api" . }}', "apps/v1");
    expect(shown(`${known}${pod}{{- end }}\n`)).toBe(
      "if .Values.on|\n  Deployment/{{ .Release.Name }}-web|apps/v1\n    {{ .Chart.Name }}|{{ .Values.image }}:1\n",
    );
    expect(shown(`${head}metadata:\n  name: a\n{{- end }}\n`)).toBe(
      'if .Values.on|\n  Deployment/a|{{ include "shop.api" . }}\n',
    );
  });

  test("tells apart words whose masks are alike, or parts of each other", () => {
    const names = 'metadata:\n  name: {{ include "shop.full" . }}\n  namespace: {{ .Release.Namespace }}\n';
    const api = "apiVersion: v1\nkind: Service\n";
    expect(shown(api + names)).toBe('Service/{{ include "shop.full" . }}|{{ .Release.Namespace }}\n');
    expect(shown(`${api}metadata: { name: {{ .Values.a }}, namespace: {{ .Values.b }} }\n`)).toBe(
      "Service/{{ .Values.a }}|{{ .Values.b }}\n",
    );
  });

  test("has blocks below the objects they stand in", () => {
    const data = "data:\n  {{- range .Values.all }}\n  a: 1\n\n\n\n\n  {{- end }}\n  b: 2\n";
    expect(shown(`apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n${data}`)).toBe(
      "ConfigMap/a|v1\n  range .Values.all|\n    a|data\n  b|data\n",
    );
  });

  test("is that of the blocks alone where there is no manifest", () => {
    expect(shown('{{ define "a" }}x{{ end }}\n')).toBe("a|define\n");
  });
});
