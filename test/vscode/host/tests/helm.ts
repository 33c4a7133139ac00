/** Charts: their templates have a language, values have one name everywhere, and templates are rewritten. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { ask, completions, problems, ruleOf } from "../answers";
import { open, place, until, uriOf, withSetting, write, writeToDisk } from "../editor";
import { test } from "../suite";

const isHelm = (document: vscode.TextDocument) =>
  until(`${document.fileName} to be Helm, not ${document.languageId}`, () => document.languageId === "helm");

/** Long enough for a language that would be changed. */
const patience = () => new Promise((resolve) => setTimeout(resolve, 1500));

async function chart(folder: string, template: string, values = "port: 80\n"): Promise<vscode.TextDocument> {
  await writeToDisk(`${folder}/Chart.yaml`, "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
  await writeToDisk(`${folder}/values.yaml`, values);
  return write(`${folder}/templates/web.yaml`, template);
}

const text = async (path: string) => (await vscode.workspace.openTextDocument(uriOf(path))).getText();

test("a chart's templates get the language Helm, and nobody else's", async () => {
  await isHelm(await chart("helm/language", "port: {{ .Values.port }}\n"));
  await isHelm(await write("helm/language/templates/NOTES.txt", "Port {{ .Values.port }}\n"));
  await isHelm(await write("helm/language/templates/_helpers.tpl", "{{/* nothing */}}\n"));
  const others = ["helm/language/values.yaml", "helm/elsewhere/templates/web.yaml"];
  await writeToDisk("helm/elsewhere/templates/web.yaml", "port: {{ port }}\n");
  const documents = await Promise.all(others.map((path) => vscode.workspace.openTextDocument(uriOf(path))));
  await patience();
  assert.deepEqual(
    documents.map(({ languageId }) => languageId),
    ["yaml", "yaml"],
  );
});

test("a language that was chosen stays", async () => {
  const document = await chart("helm/chosen", "port: {{ .Values.port }}\n");
  await isHelm(document);
  await vscode.languages.setTextDocumentLanguage(document, "yaml");
  await patience();
  assert.equal(document.languageId, "yaml");
  await withSetting("portolan.helm.setLanguage", false, async () => {
    const other = await write("helm/chosen/templates/other.yaml", "port: {{ .Values.port }}\n");
    await patience();
    assert.equal(other.languageId, "yaml");
  });
});

for (const language of ["helm", "yaml"])
  test(`values are completed and checked in ${language}`, async () => {
    const document = await chart(`helm/${language}`, "port: {{ .Values. }}\nhost: {{ .Values.prot }}\n");
    await isHelm(document);
    await vscode.languages.setTextDocumentLanguage(document, language);
    assert.ok((await completions(document, ".Values.", "port")).includes("port"));
    const found = await problems(document, (all) => all.some((each) => ruleOf(each) === "helm/value-defined"));
    assert.ok(found.some(({ message }) => message.includes("did you mean port?")));
  });

test("a comment of a template is one that Helm takes out", async () => {
  const document = await chart("helm/comment", "port: {{ .Values.port }}\n");
  await isHelm(document);
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  await ask("editor.action.commentLine");
  assert.equal(document.getText(), "{{/* port: {{ .Values.port }} */}}\n");
});

test("a value is renamed in its file, in templates and in the parent chart", async () => {
  await writeToDisk("helm/rename/Chart.yaml", "apiVersion: v2\nname: parent\nversion: 1.0.0\n");
  await writeToDisk("helm/rename/values.yaml", "shop:\n  port: 8080\n");
  const document = await chart("helm/rename/charts/shop", "port: {{ .Values.port }}\nagain: {{ .Values.port }}\n");
  await isHelm(document);
  const edit = await until("a rename in three files", async () => {
    const provider = "vscode.executeDocumentRenameProvider";
    const asked = ask<vscode.WorkspaceEdit>(provider, document.uri, place(document, "port }}"), "listen");
    const found = await asked.then(undefined, () => undefined);
    return found !== undefined && found.size === 3 && found;
  });
  await vscode.workspace.applyEdit(edit);
  assert.equal(document.getText(), "port: {{ .Values.listen }}\nagain: {{ .Values.listen }}\n");
  assert.equal(await text("helm/rename/charts/shop/values.yaml"), "listen: 80\n");
  assert.equal(await text("helm/rename/values.yaml"), "shop:\n  listen: 8080\n");
});

test("New Chart writes a chart without problems, and never over another", async () => {
  const folder = uriOf("helm");
  await ask("portolan.newChart", folder, "fresh");
  assert.ok(vscode.window.activeTextEditor?.document.fileName.endsWith("fresh/values.yaml"));
  const document = await open("helm/fresh/templates/deployment.yaml");
  await isHelm(document);
  assert.match(document.getText(), /include "fresh\.fullname" \./);
  await patience();
  assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  await writeToDisk("helm/fresh/values.yaml", "mine: 1\n");
  await ask("portolan.newChart", folder, "fresh");
  assert.equal(
    Buffer.from(await vscode.workspace.fs.readFile(uriOf("helm/fresh/values.yaml"))).toString(),
    "mine: 1\n",
  );
});

test("Convert Manifest to Template opens the template that it made", async () => {
  await isHelm(await chart("helm/convert", "port: 80\n"));
  await write("helm/convert/old.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: shop\nspec: {}\n");
  await ask("portolan.convertToTemplate");
  const made = () => vscode.window.activeTextEditor?.document;
  await until("the template in front", () => made()?.fileName.endsWith("helm/convert/templates/old.yaml"));
  assert.match(made()?.getText() ?? "", /^ {2}name: \{\{ \.Release\.Name \}\}-shop$/m);
});

test("Extract to Values takes the scalar at the cursor, Extract Named Template the selected lines", async () => {
  const document = await chart("helm/extract", "replicas: 3\nmetadata:\n  labels:\n    app: shop\n");
  await isHelm(document);
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(0, 10, 0, 10);
  await ask("portolan.extractToValues");
  await until("the value", () => document.getText().startsWith("replicas: {{ .Values.replicas }}\n"));
  assert.equal(await text("helm/extract/values.yaml"), "port: 80\nreplicas: 3\n");
  editor.selection = new vscode.Selection(2, 0, 4, 0);
  await ask("portolan.extractNamedTemplate");
  await until("the named template", () =>
    document.getText().endsWith('  {{- include "shop.labels" . | nindent 2 }}\n'),
  );
  const helpers = await text("helm/extract/templates/_helpers.tpl");
  assert.equal(helpers, '{{- define "shop.labels" -}}\nlabels:\n  app: shop\n{{- end }}\n');
});
