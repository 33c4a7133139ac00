/** Each feature through the protocol, once: the engine's own tests look closer. */

import { describe, expect, test } from "vitest";
import {
  CancellationTokenSource,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
} from "vscode-languageserver/node";
import {
  changedNotification,
  explainAtRequest,
  generateValuesSchemaRequest,
  noteAboutRequest,
  noteRequest,
  notesRequest,
  noteTreeRequest,
  searchNotesRequest,
} from "../../server/src/lsp/own-requests";
import { type Client, connect, memoryFiles, modern, until } from "./connect";

const uri = "file:///w/Dockerfile";
const text = "FROM alpine:3.20 AS base\nWORKDIR app\nFROM base\nCMD true\n";
const notes = {
  "dockerfile/CMD": "# CMD\n\nA container starts one command. See [FROM](FROM.md).\n",
  "dockerfile/FROM": "# FROM\n\nA base.\n",
  "dockerfile/workdir-absolute": "# Absolute\n\nSay it whole.\n",
};
const at = (line: number, character: number) => ({ textDocument: { uri }, position: { line, character } });

async function withFile(choices: Parameters<typeof connect>[0] = {}): Promise<Client> {
  const client = await connect({ notes, ...choices });
  await client.open(uri, text);
  return client;
}

describe("hover", () => {
  test("is Markdown with the links the client can follow", async () => {
    const own = await withFile({ options: { commandLinks: true } });
    const hover = await own.ask(HoverRequest.type, at(3, 1));
    expect(hover).toMatchObject({ range: { start: { line: 3, character: 0 }, end: { line: 3, character: 3 } } });
    expect(JSON.stringify(hover)).toContain("(command:portolan.openNote?%5B%22dockerfile%2FFROM%22%5D)");
    const other = await withFile();
    expect(JSON.stringify(await other.ask(HoverRequest.type, at(3, 1)))).not.toContain("command:");
  });

  test("is plain text where Markdown is not shown", async () => {
    const client = await withFile({ capabilities: { ...modern, textDocument: { ...modern.textDocument, hover: {} } } });
    const hover = await client.ask(HoverRequest.type, at(3, 1));
    expect(hover?.contents).toMatchObject({ kind: "plaintext", value: expect.stringMatching(/^CMD\n\nA container/) });
  });

  test("of a file we never saw is null", async () => {
    const client = await connect();
    expect(await client.ask(HoverRequest.type, at(0, 0))).toBeNull();
  });
});

describe("names", () => {
  test("lead to their definition", async () => {
    const client = await withFile();
    expect(await client.ask(DefinitionRequest.type, at(2, 6))).toMatchObject([
      { uri, range: { start: { line: 0, character: 20 } } },
    ]);
  });

  test("are renamed everywhere, or the user is told why not", async () => {
    const client = await withFile();
    expect(await client.ask(PrepareRenameRequest.type, at(2, 6))).toMatchObject({ placeholder: "base" });
    const edit = await client.ask(RenameRequest.type, { ...at(2, 6), newName: "first" });
    expect(edit?.changes?.[uri]).toHaveLength(2);
    await expect(client.ask(RenameRequest.type, { ...at(2, 6), newName: "no good" })).rejects.toMatchObject({
      code: LSPErrorCodes.RequestFailed,
    });
    await expect(client.ask(PrepareRenameRequest.type, at(3, 5))).rejects.toThrow("no name here");
  });
});

test("a selection grows at each of several places", async () => {
  const client = await withFile();
  const positions = [at(1, 9).position, at(0, 1).position];
  expect(await client.ask(SelectionRangeRequest.type, { textDocument: { uri }, positions })).toMatchObject([
    {
      range: { start: { line: 1, character: 8 }, end: { line: 1, character: 11 } },
      parent: { range: { start: { line: 1, character: 0 } } },
    },
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } } },
  ]);
});

test("links lead to a line of another file", async () => {
  const files = { "/w/notes/b.md": "\n\n# Words\n", "/w/notes/a.md": "[b](b.md#words) [c](../Dockerfile)\n" };
  const client = await withFile({ roots: ["/w"], files });
  const ask = () => client.ask(DocumentLinkRequest.type, { textDocument: { uri: "file:///w/notes/a.md" } });
  await until(async () => (await ask()) !== null);
  expect(await ask()).toMatchObject([
    { range: { start: { character: 4 }, end: { character: 14 } }, target: "file:///w/notes/b.md#L3" },
    { target: uri },
  ]);
});

test("completion keeps the language's order and drops snippets the client cannot take", async () => {
  const bare = { ...modern, textDocument: { ...modern.textDocument, completion: {} } };
  for (const capabilities of [modern, bare]) {
    const client = await withFile({ capabilities });
    await client.open("file:///w/b.dockerfile", "FROM alpine\nHE");
    const list = await client.ask(CompletionRequest.type, {
      textDocument: { uri: "file:///w/b.dockerfile" },
      position: { line: 1, character: 2 },
    });
    const items = list && "items" in list ? list.items : [];
    expect(items.length).toBeGreaterThan(0);
    expect(items.map((item) => item.sortText)).toEqual(items.map((item) => item.sortText).toSorted());
    if (capabilities === bare)
      expect(
        items.every((item) => item.insertTextFormat === 1 && !/\$\d|\$\{\d/.test(item.textEdit?.newText ?? "")),
      ).toBe(true);
  }
});

test("the outline is a tree, or flat for clients that take no tree", async () => {
  const tree = await (await withFile()).ask(DocumentSymbolRequest.type, { textDocument: { uri } });
  expect(tree?.[0]).toHaveProperty("children");
  const flat = await (await withFile({ capabilities: {} })).ask(DocumentSymbolRequest.type, { textDocument: { uri } });
  expect(flat?.[0]).toMatchObject({ location: { uri } });
});

test("tokens are relative to each other and cut at line ends", async () => {
  const client = await connect();
  await client.open(uri, "FROM alpine\n# one\nRUN <<E\na\r\nb\nE\n");
  const tokens = await client.ask(SemanticTokensRequest.type, { textDocument: { uri } });
  const data = tokens?.data ?? [];
  expect(data.slice(0, 5)).toEqual([0, 0, 4, 0, 0]);
  for (let at = 0; at < data.length; at += 5)
    expect(Math.min(data[at] ?? -1, data[at + 1] ?? -1, (data[at + 2] ?? 0) - 1)).toBeGreaterThanOrEqual(0);
});

test("actions are of the kinds that were asked for", async () => {
  const client = await withFile({ options: { commandLinks: true } });
  const range = { start: { line: 1, character: 8 }, end: { line: 1, character: 8 } };
  const ask = (only: string[]) =>
    client.ask(CodeActionRequest.type, { textDocument: { uri }, range, context: { diagnostics: [], only } });
  const fixes = await ask(["quickfix"]);
  expect(fixes?.length).toBeGreaterThan(0);
  expect(fixes?.[0]).toMatchObject({
    kind: "quickfix",
    diagnostics: [{ codeDescription: { href: "portolan-note:/dockerfile/workdir-absolute.md" } }],
  });
  expect(
    (await ask(["source.fixAll"]))?.every((action) => "kind" in action && action.kind === "source.fixAll.portolan"),
  ).toBe(true);
  expect(await ask(["refactor"])).toEqual([]);
});

test("silence asks for a reason where the client lets its user fill in a blank", async () => {
  const range = { start: { line: 1, character: 8 }, end: { line: 1, character: 8 } };
  const silence = async (client: Client) => {
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    const all = (await client.ask(CodeActionRequest.type, params)) ?? [];
    return all.find(({ title }) => title === "Ignore dockerfile/workdir-absolute here");
  };
  const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
  const able = await withFile({ capabilities: { ...modern, workspace: { ...modern.workspace, workspaceEdit } } });
  const value = "# portolan ignore=workdir-absolute # ${1:reason}\n";
  expect(await silence(able)).toMatchObject({ edit: { documentChanges: [{ edits: [{ snippet: { value } }] }] } });
  const newText = "# portolan ignore=workdir-absolute\n";
  expect(await silence(await withFile())).toMatchObject({ edit: { changes: { [uri]: [{ newText }] } } });
});

test("a rule of the user's own has its note for an explanation", async () => {
  const front = "rule: team/tagged\nmessage: Say which\ninstruction: FROM\npattern: 'https?'\n";
  const client = await withFile({ roots: ["/w"], files: { "/w/notes/tagged.md": `---\n${front}---\n` } });
  const pull = async () => Object(await client.ask(DocumentDiagnosticRequest.type, { textDocument: { uri } })).items;
  const isTold = ({ code }: { code: string }) => code === "team/tagged";
  await until(async () => (await pull()).some(isTold));
  expect((await pull()).find(isTold)).toMatchObject({ codeDescription: { href: "file:///w/notes/tagged.md" } });
});

test("our own client reads, lists and opens notes", async () => {
  const files = { "/w/notes/mine.md": "# Mine\n\n## About CMD\n\nThe last CMD wins.\n" };
  const client = await withFile({ roots: ["/w"], files });
  await until(async () => (await client.ask(notesRequest, {}))?.length === 5);
  expect(await client.ask(explainAtRequest, at(3, 1))).toMatchObject({
    key: "dockerfile/CMD",
    markdown: expect.stringContaining("one command"),
  });
  expect(await client.ask(noteRequest, { key: "dockerfile/FROM" })).toBe(notes["dockerfile/FROM"]);
  expect(await client.ask(noteRequest, { key: "no/such" })).toBeNull();
  const listed = (await client.ask(notesRequest, {})) ?? [];
  expect(listed).toContainEqual({ key: "dockerfile/FROM", title: "FROM", sentence: "A base." });
  expect(listed).toContainEqual({
    title: "About CMD",
    sentence: "The last CMD wins.",
    uri: "file:///w/notes/mine.md",
    line: 2,
  });
});

test("our own client searches notes, and writes on in them", async () => {
  const files = { "/w/notes/mine.md": "# Mine\n\n## CMD\n\nThe last one wins.\nExec form only.\n\n## Else\n" };
  const client = await withFile({ roots: ["/w"], files });
  const found = { title: "CMD", sentence: "Exec form only.", uri: "file:///w/notes/mine.md", line: 5 };
  await until(async () => (await client.ask(searchNotesRequest, { query: "exec", limit: 9 }))?.length === 1);
  expect(await client.ask(searchNotesRequest, { query: "exec", limit: 9 })).toEqual([found]);
  expect(await client.ask(searchNotesRequest, { query: "base", limit: 9 })).toEqual([
    { key: "dockerfile/FROM", title: "FROM", sentence: "A base." },
  ]);
  expect(await client.ask(noteAboutRequest, { key: "dockerfile/CMD" })).toEqual({ uri: found.uri, line: 5 });
  expect(await client.ask(noteAboutRequest, { key: "dockerfile/FROM" })).toBeNull();
});

test("the tree of notes waits for the workspace, and its changes are told", async () => {
  const files = { "/w/notes/mine.md": "# Mine\n\n## CMD\n\nThe last one wins.\n" };
  const client = await connect({ notes, roots: ["/w"], files, options: { commandLinks: true } });
  expect((await client.ask(noteTreeRequest, {}))?.map(({ label }) => label)).toEqual([
    "In this workspace",
    "Your notes",
    "Built-in notes",
  ]);
  expect(await client.ask(noteTreeRequest, { parent: "used" })).toEqual([]);
  await client.open(uri, text);
  const used = (await client.ask(noteTreeRequest, { parent: "used" })) ?? [];
  expect(used.map(({ label, kind }) => `${label} ${kind}`)).toEqual([
    "CMD covered",
    "FROM uncovered",
    "WORKDIR uncovered",
  ]);
  const [place] = (await client.ask(noteTreeRequest, { parent: "about dockerfile/CMD" })) ?? [];
  expect(place).toMatchObject({ kind: "place", uri: "file:///w/notes/mine.md", line: 2 });
  await until(() => client.heard.some(({ method }) => method === changedNotification.method));
});

describe("trouble", () => {
  test("a mistake in the settings is said once and the rest counts", async () => {
    const client = await connect({
      settings: {
        profile: "loud",
        rules: { "dockerfile/workdir-absolute": "off", "dockerfile/exec-form": "off", nonsense: "off" },
      },
    });
    await client.tell("workspace/didChangeConfiguration", { settings: null });
    await client.open(uri, text);
    const report = await client.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
    expect(report).toMatchObject({ items: [] });
    const said = client.heard.filter(({ method }) => method === "window/showMessage");
    expect(said).toMatchObject([
      { params: { type: 2, message: expect.stringContaining("portolan.rules.nonsense") } },
      { params: { type: 2, message: expect.stringContaining("portolan.profile") } },
    ]);
  });

  test("a handler that fails is logged once with its method and answers null", async () => {
    const client = await withFile();
    for (let tries = 0; tries < 2; tries++)
      expect(await client.connection.sendRequest("textDocument/hover", { textDocument: { uri } })).toBeNull();
    const logged = client.heard.filter(({ method }) => method === "window/logMessage");
    expect(logged).toMatchObject([{ params: { message: expect.stringContaining("textDocument/hover failed") } }]);
  });

  test("a cancelled request is not worked on", async () => {
    const client = await withFile();
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest("textDocument/hover", at(3, 1), source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});

test("lenses and hints stand where stages and variables are", async () => {
  const client = await connect({ notes });
  await client.open(uri, "ARG V=3.23\nFROM alpine:$V AS base\nFROM base\nWORKDIR $V\n");
  expect(await client.ask(CodeLensRequest.type, { textDocument: { uri } })).toMatchObject([
    { range: { start: { line: 1, character: 0 } }, command: { title: "feeds 1 stage: stage 1", command: "" } },
  ]);
  const hints = (end: number) =>
    client.ask(InlayHintRequest.type, {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: end, character: 0 } },
    });
  expect(await hints(4)).toMatchObject([{ position: { line: 1, character: 14 }, label: "= alpine:3.23" }]);
  expect(await hints(1)).toEqual([]);
});

test("a packed chart is read, and a schema generated from it", async () => {
  const client = await connect({
    roots: ["/w"],
    host: {
      files: {
        ...memoryFiles({ "/w/Chart.yaml": "name: shop\n", "/w/values.yaml": "a: 1\n", "/w/charts/db-1.0.0.tgz": "" }),
        unpack: async (path) => [
          { path: `${path}!/db/Chart.yaml`, text: "name: db\n" },
          { path: `${path}!/db/values.yaml`, text: "port: 1\n" },
        ],
      },
    },
  });
  await client.open("file:///w/values.yaml", "a: 1\n\n", "yaml");
  const place = { textDocument: { uri: "file:///w/values.yaml" }, position: { line: 1, character: 0 } };
  const labels = async () => {
    const answer = await client.ask(CompletionRequest.type, place);
    return (Array.isArray(answer) ? answer : (answer?.items ?? [])).map(({ label }) => label);
  };
  await until(async () => (await labels()).includes("db"));
  expect(await client.ask(generateValuesSchemaRequest, { uri: "file:///w/Chart.yaml" })).toMatchObject({
    uri: "file:///w/values.schema.json",
    text: expect.stringContaining('"default": 1'),
  });
});
