/** Every snippet, once inserted, is a file that works and that Portolan itself has nothing against. */
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { type Snippet, snippetGroups } from "../../client/src/snippets";
import { diagnose } from "../../server/src/engine/diagnose";
import { drawn } from "../support/engine";
import { expand } from "./expand";

const snippets = snippetGroups.flatMap((group) =>
  group.snippets.map((snippet) => ({ ...snippet, group: group.title })),
);
const of = (group: string) => snippets.filter((snippet) => snippet.group === group);

describe.each(snippets)("snippet $prefix", ({ body, description, prefix, group }) => {
  test("is written in VS Code's syntax, with a default at each stop and the last stop at the end", () => {
    expect(expand(body).mistakes).toEqual([]);
    expect(body.endsWith("\n$0")).toBe(true);
  });

  test("has no tabs, no spaces at a line's end and no unpinned image", () => {
    expect(expand(body).text).not.toMatch(/\t| +$|:latest/m);
  });

  test("is described by a sentence", () => expect(description).toMatch(/^[A-Z].{10,110}\.$/));

  test("does not disturb who writes plain YAML", () => {
    if (group !== "Dockerfile") expect(prefix).toMatch(/^(k8s|helm|compose)-[a-z]+$/);
  });
});

test("prefixes and names are unique", () => {
  for (const key of ["prefix", "name"] as const)
    expect(new Set(snippets.map((snippet) => snippet[key])).size).toBe(snippets.length);
});

test.each(of("Dockerfile"))("snippet $prefix is free of problems", (snippet) => {
  const { text } = expand(snippet.body);
  const whole = /^FROM /m.test(text) ? text : `FROM debian:13-slim\n${text}`;
  const { snapshot, path } = drawn(whole);
  expect(diagnose(snapshot, path).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

test.each(of("Helm Templates"))("snippet $prefix is free of problems in a chart", (snippet) => {
  const chart = "--- Chart.yaml\napiVersion: v2\nname: web\nversion: 1.0.0\n";
  const values = "--- values.yaml\nenabled: true\nnodeSelector: {}\nhosts: []\nenv: {}\nresources: {}\nreplicas: 1\n";
  const labels = `--- templates/_helpers.tpl\n{{- define "web.labels" -}}\na: b\n{{- end }}\n`;
  const config = "--- templates/configmap.yaml\na: b\n";
  const drawing = `${chart}${values}host: web\n${labels}${config}--- templates/web.yaml\n${expand(snippet.body).text}`;
  const { snapshot } = drawn(drawing, { settings: { profile: "strict" } });
  const found = diagnose(snapshot, "/w/templates/web.yaml");
  expect(found.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

const isYaml = ({ group }: { readonly group: string }) => group !== "Dockerfile" && group !== "Helm Templates";

test.each(snippets.filter(isYaml))("snippet $prefix is YAML", (snippet) => {
  for (const document of documents(snippet)) expect([...document.errors, ...document.warnings]).toEqual([]);
});

const kinds: Readonly<Record<string, readonly string[]>> = {
  "k8s-deployment": ["apps/v1 Deployment web"],
  "k8s-service": ["v1 Service web"],
  "k8s-ingress": ["networking.k8s.io/v1 Ingress web"],
  "k8s-configmap": ["v1 ConfigMap web-config"],
  "k8s-secret": ["v1 Secret web-secret"],
  "k8s-statefulset": ["v1 Service db", "apps/v1 StatefulSet db"],
  "k8s-namespace": ["v1 Namespace shop"],
};

test("the Kubernetes snippets are of these kinds", () => {
  expect(Object.fromEntries(of("Kubernetes").map((snippet) => [snippet.prefix, objects(snippet)]))).toEqual(kinds);
});

test("a workload's selector finds its pods, and each volume it mounts exists", () => {
  for (const snippet of of("Kubernetes")) {
    for (const { spec } of documents(snippet).map((document) => document.toJS())) {
      if (spec?.template === undefined) continue;
      expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels);
      const volumes = (spec.volumeClaimTemplates ?? []).map(
        (claim: { metadata: { name: string } }) => claim.metadata.name,
      );
      for (const container of spec.template.spec.containers)
        for (const mount of container.volumeMounts ?? []) expect(volumes).toContain(mount.name);
    }
  }
});

test("the Compose file uses only what it declares", () => {
  const file = documents(byPrefix("compose-file"))[0]?.toJS();
  expect(Object.keys(file)).toEqual(["name", "services", "volumes", "secrets"]);
  expect(Object.keys(file.services)).toEqual(["web", "db"]);
  expect(file.services.web.depends_on).toEqual({ db: { condition: "service_healthy" } });
  expect(file.services.db.healthcheck.test[0]).toBe("CMD");
  expect(Object.keys(file.secrets)).toEqual(file.services.db.secrets);
  expect(file.services.db.volumes[0].split(":")[0]).toBe(Object.keys(file.volumes)[0]);
});

test("the chart is one for Helm 3 and later", () => {
  const chart = documents(byPrefix("helm-chart"))[0]?.toJS();
  expect(chart).toMatchObject({
    apiVersion: "v2",
    name: "web",
    type: "application",
    version: "0.1.0",
    appVersion: "1.0.0",
  });
});

function byPrefix(prefix: string): Snippet {
  const found = snippets.find((snippet) => snippet.prefix === prefix);
  if (found === undefined) throw new Error(`there is no snippet ${prefix}`);
  return found;
}

function documents(snippet: Snippet) {
  return [...parseAllDocuments(expand(snippet.body).text)];
}

function objects(snippet: Snippet): readonly string[] {
  return documents(snippet).map((document) => {
    const { apiVersion, kind, metadata } = document.toJS();
    return `${apiVersion} ${kind} ${metadata.name}`;
  });
}
