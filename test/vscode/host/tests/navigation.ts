/** Names: where they are defined, used, and how they are changed. */
import assert from "node:assert/strict";
import type * as vscode from "vscode";
import { ask, rename } from "../answers";
import { place, until, write } from "../editor";
import { test } from "../suite";

const shop = `ARG VERSION=24
FROM node:\${VERSION} AS base
FROM base AS build
ARG VERSION
RUN echo $VERSION
FROM nginx:1.31
RUN --mount=type=bind,from=build,target=/mnt ls /mnt
COPY --from=build /dist /site
`;

type Place = vscode.Location | vscode.LocationLink;

const lineOf = (found: Place) => ("range" in found ? found.range : found.targetRange).start.line + 1;

/** The lines, from 1, that a feature answers with, as soon as it answers. */
function lines(document: vscode.TextDocument, feature: string, text: string): Promise<readonly number[]> {
  return until(`${feature} at ${text}`, async () => {
    const found = await ask<readonly Place[]>(`vscode.execute${feature}`, document.uri, place(document, text));
    return found.length > 0 && found.map(lineOf).sort((a, b) => a - b);
  });
}

test("a stage's name leads to its FROM, and back to its uses", async () => {
  const document = await write("navigation/Dockerfile", shop);
  assert.deepEqual(await lines(document, "DefinitionProvider", "build /dist"), [3]);
  assert.deepEqual(await lines(document, "ReferenceProvider", "build\nARG"), [3, 7, 8]);
  assert.deepEqual(await lines(document, "DocumentHighlights", "build,target"), [3, 7, 8]);
});

test("a variable leads to the ARG that declares it", async () => {
  const document = await write("navigation/variable/Dockerfile", shop);
  assert.deepEqual(await lines(document, "DefinitionProvider", "VERSION} AS"), [1]);
  assert.deepEqual(await lines(document, "ReferenceProvider", "VERSION=24"), [1, 2, 4, 5]);
});

test("stages of the whole workspace are found by name", async () => {
  const found = await until("the stage deps", async () => {
    const symbols = await ask<vscode.SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "deps");
    return symbols.length > 0 && symbols;
  });
  assert.deepEqual(
    found.map(({ name, location }) => `${name} in ${location.uri.path.split("/").at(-2)}`),
    ["deps in api"],
  );
});

test("renaming a stage changes FROM, COPY --from and RUN --mount", async () => {
  const document = await write("navigation/rename-stage/Dockerfile", `${shop}FROM build\n`);
  const text = await rename(document, "build,target", "bundle");
  const named = text.split("\n").filter((line) => line.includes("bundle"));
  assert.deepEqual(named, [
    "FROM base AS bundle",
    "RUN --mount=type=bind,from=bundle,target=/mnt ls /mnt",
    "COPY --from=bundle /dist /site",
    "FROM bundle",
  ]);
  assert.doesNotMatch(text, /build/);
});

test("renaming an ARG changes where it is declared again and used", async () => {
  const document = await write("navigation/rename-argument/Dockerfile", shop);
  const text = await rename(document, "VERSION\nRUN", "NODE");
  assert.equal(text, shop.replaceAll("VERSION", "NODE"));
});

test("renaming a label changes five manifests: template, selectors, Service, policy, budget, affinity", async () => {
  const label = "app: harbour";
  const named = (kind: string, version: string) =>
    `apiVersion: ${version}\nkind: ${kind}\nmetadata: {name: harbour}\nspec:\n`;
  const pod = `metadata: {labels: {${label}}}\n    spec: {containers: [{name: web, image: "nginx:1.31"}]}\n`;
  const term = "{topologyKey: zone, labelSelector: {matchLabels: {app: harbour}}}";
  const files = {
    deployment: `${named("Deployment", "apps/v1")}  selector: {matchLabels: {${label}}}\n  template:\n    ${pod}`,
    service: `${named("Service", "v1")}  selector: {${label}}\n  ports: [{port: 80}]\n`,
    policy: `${named("NetworkPolicy", "networking.k8s.io/v1")}  podSelector: {matchLabels: {${label}}}\n`,
    budget: `${named("PodDisruptionBudget", "policy/v1")}  minAvailable: 1\n  selector: {matchLabels: {${label}}}\n`,
    near: `${named("Pod", "v1")}  affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [${term}]}}\n`,
  };
  const documents = [];
  for (const [name, text] of Object.entries(files)) documents.push(await write(`navigation/label/${name}.yaml`, text));
  const [deployment] = documents;
  assert.ok(deployment);
  await until("the definition of the label", async () => {
    const at = place(deployment, "harbour}}\n  template");
    return (await ask<readonly Place[]>("vscode.executeReferenceProvider", deployment.uri, at)).length >= 6;
  });
  await rename(deployment, "harbour}}\n  template", "port");
  for (const document of documents) {
    assert.doesNotMatch(document.getText(), /app: harbour/);
    assert.match(document.getText(), /app: port/);
    assert.match(document.getText(), /name: harbour/);
  }
});

test("a name that cannot be given, or a place without one, is refused with the reason", async () => {
  const document = await write("navigation/refused/Dockerfile", shop);
  const feature = "vscode.executeDocumentRenameProvider";
  await assert.rejects(
    async () => ask(feature, document.uri, place(document, "build\nARG"), "base"),
    /already is a base/,
  );
  await assert.rejects(async () => ask("vscode.prepareRename", document.uri, place(document, "echo")), /no name here/);
});
