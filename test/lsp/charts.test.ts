/** What a client is told about a chart's templates, and how new files reach it. */
import { expect, test } from "vitest";
import { type CodeAction, CodeActionRequest } from "vscode-languageserver/node";
import { languageIdRequest } from "../../server/src/lsp/own-requests";
import { connect, modern } from "./connect";

const files = {
  "/w/Chart.yaml": "apiVersion: v2\nname: shop\nversion: 1.0.0\n",
  "/w/templates/web.yaml": "port: 80\n",
  "/w/web.yaml": "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n",
};
const makesFiles = { ...modern.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } };

async function actions(path: keyof typeof files, capabilities: object, options?: object): Promise<CodeAction[]> {
  const client = await connect({ capabilities, options, roots: ["/w"], files });
  await client.ask(languageIdRequest, { uri: `file://${path}` });
  await client.open(`file://${path}`, files[path], "yaml");
  const place = { line: 0, character: 7 };
  const range = { start: place, end: place };
  const context = { diagnostics: [], only: ["refactor"] };
  const found = await client.ask(CodeActionRequest.type, { textDocument: { uri: `file://${path}` }, range, context });
  return (found ?? []).filter((action): action is CodeAction => "edit" in action);
}

test("templates are Helm, once the workspace is known; other files are what their names say", async () => {
  const client = await connect({ roots: ["/w"], files });
  const ask = (path: string) => client.ask(languageIdRequest, { uri: `file:///w/${path}` });
  expect(await ask("templates/web.yaml")).toBe("helm");
  expect(await ask("templates/_new.tpl")).toBe("helm");
  expect(await ask("values.yaml")).toBeNull();
  expect(await ask("web.yaml")).toBeNull();
});

test("an edit of a file that is not there makes it first", async () => {
  const [action] = await actions("/w/templates/web.yaml", { ...modern, workspace: makesFiles });
  const start = { line: 0, character: 0 };
  expect(action).toMatchObject({ kind: "refactor.extract.value", title: "Extract to .Values.port" });
  expect(action?.edit).toEqual({
    documentChanges: [
      { kind: "create", uri: "file:///w/values.yaml", options: { ignoreIfExists: true } },
      {
        textDocument: { uri: "file:///w/templates/web.yaml", version: null },
        edits: [
          {
            range: { start: { line: 0, character: 6 }, end: { line: 0, character: 8 } },
            newText: "{{ .Values.port }}",
          },
        ],
      },
      {
        textDocument: { uri: "file:///w/values.yaml", version: null },
        edits: [{ range: { start, end: start }, newText: "port: 80\n" }],
      },
    ],
  });
});

test("a client that makes no files is not offered any", async () => {
  expect(await actions("/w/templates/web.yaml", modern)).toEqual([]);
});

test("our own client opens the template that was made", async () => {
  const [action] = await actions("/w/web.yaml", { ...modern, workspace: makesFiles }, { commandLinks: true });
  expect(action?.command).toEqual({
    title: "Open",
    command: "portolan.openPlace",
    arguments: ["file:///w/templates/web-2.yaml", 0, 0],
  });
});
