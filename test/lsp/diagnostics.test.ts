/** Problems reach every kind of client, in time and no more often than they change. */

import { describe, expect, test } from "vitest";
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver/node";
import { type Client, connect, memoryFiles, modern, until } from "./connect";

const uri = "file:///w/Dockerfile";
const bad = "FROM alpine:3.20\nWORKDIR app\n";
const rule = "dockerfile/workdir-absolute";
const pull = (client: Client, of = uri, previousResultId?: string) =>
  client.ask(DocumentDiagnosticRequest.type, {
    textDocument: { uri: of },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
const change = (client: Client, version: number, line: number, text: string) =>
  client.tell("textDocument/didChange", {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: { line, character: 8 }, end: { line, character: 8 } }, text }],
  });
const problems = async (client: Client, of = uri) => Object(await pull(client, of)).items as readonly unknown[];
const codes = (items: readonly { readonly code?: unknown }[] | undefined) => items?.map(({ code }) => code);
const refreshes = (client: Client) =>
  client.heard.filter(({ method }) => method === "workspace/diagnostic/refresh").length;

describe("a client that pulls", () => {
  test("gets a full report, then unchanged, then what an edit made of it", async () => {
    const client = await connect();
    await client.open(uri, bad);
    const first = await pull(client);
    expect(first).toMatchObject({
      kind: "full",
      items: [{ code: rule, source: "Portolan", range: { start: { line: 1 } } }],
    });
    expect(await pull(client, uri, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    await change(client, 2, 1, "/");
    expect(await pull(client, uri, first.resultId)).toMatchObject({ kind: "full", items: [] });
    expect(client.heard.filter(({ method }) => method.startsWith("window/"))).toEqual([]);
  });

  test("is asked to pull again when something else changed its answers, and only then", async () => {
    const settings = { value: {} };
    const client = await connect({ settings: () => settings.value });
    await client.open(uri, bad);
    await pull(client);
    await client.tell("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: { line: 0, character: 16 }, end: { line: 0, character: 16 } }, text: " " }],
    });
    await client.tell("workspace/didChangeConfiguration", { settings: null });
    await pull(client);
    expect(refreshes(client)).toBe(0);
    settings.value = { rules: { [rule]: "off" } };
    await client.tell("workspace/didChangeConfiguration", { settings: null });
    await until(() => refreshes(client) === 1);
    expect(await pull(client)).toMatchObject({ items: [] });
  });

  test("hears of closed files on an open request, until it cancels", async () => {
    const files: Record<string, string> = {
      "/w/Dockerfile": bad,
      "/w/a/Dockerfile": bad,
      "/w/clean/Dockerfile": "FROM scratch\n",
    };
    const client = await connect({ roots: ["/w"], files });
    const parts: WorkspaceDiagnosticReport["items"] = [];
    const source = new CancellationTokenSource();
    client.connection.onProgress(
      WorkspaceDiagnosticRequest.partialResult,
      "t",
      (part) => void parts.push(...part.items),
    );
    const params = { previousResultIds: [], partialResultToken: "t" };
    const done = client.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", params, source.token);
    await until(() => parts.length === 2);
    expect(parts.map((part) => part.uri)).toEqual([uri, "file:///w/a/Dockerfile"]);
    files["/w/a/Dockerfile"] = "FROM scratch\n";
    await client.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: "file:///w/a/Dockerfile", type: 2 }] });
    await until(() => parts.length === 3);
    expect(parts[2]).toMatchObject({ uri: "file:///w/a/Dockerfile", kind: "full", items: [] });
    source.cancel();
    expect(await done).toEqual({ items: [] });
  });

  test("without partial results gets one answer", async () => {
    const client = await connect({ roots: ["/w"], files: { "/w/Dockerfile": bad } });
    const { items } = await client.ask(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    expect(items).toMatchObject([{ uri, items: [{ code: rule }] }]);
  });
});

describe("a client that cannot pull", () => {
  const capabilities = { ...modern, textDocument: {} };

  test("is sent problems as they change, and none when the file closes", async () => {
    const client = await connect({ capabilities });
    await client.open(uri, bad);
    await until(() => codes(client.published.get(uri))?.[0] === rule);
    await change(client, 2, 1, "/");
    await until(() => client.published.get(uri)?.length === 0);
    await client.open("file:///w/b.dockerfile", bad);
    await until(() => client.published.get("file:///w/b.dockerfile")?.length === 1);
    await client.tell("textDocument/didClose", { textDocument: { uri: "file:///w/b.dockerfile" } });
    await until(() => client.published.get("file:///w/b.dockerfile")?.length === 0);
  });
});

describe("files", () => {
  test("an open text wins over the disk until it is closed", async () => {
    const files = { "/w/Dockerfile": bad };
    const client = await connect({ roots: ["/w"], files });
    await client.open(uri, "FROM scratch\n");
    await client.tell("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
    expect(await pull(client)).toMatchObject({ items: [] });
    await client.tell("textDocument/didClose", { textDocument: { uri } });
    await until(async () => (await problems(client)).length === 1);
  });

  test("JSON counts as soon as it is a manifest, and is not read again before it changes", async () => {
    const files = { "/w/web.json": "{}" };
    const memory = memoryFiles(files);
    const reads: string[] = [];
    const read = (path: string) => {
      reads.push(path);
      return memory.read(path);
    };
    const client = await connect({ roots: ["/w"], host: { files: { ...memory, read } } });
    await until(() => reads.length > 0);
    expect(await problems(client, "file:///w/web.json")).toEqual([]);
    files["/w/web.json"] = '{"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "web"}}';
    await client.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: "file:///w/web.json", type: 2 }] });
    await until(async () => (await problems(client, "file:///w/web.json")).length > 0);
    expect(reads).toEqual(["/w/web.json", "/w/web.json"]);
  });

  test("a text opened while its file is being read is not overwritten", async () => {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const files = memoryFiles({ "/w/Dockerfile": bad, "/w/b.dockerfile": bad });
    const read = (path: string) => arrived.then(() => files.read(path));
    const client = await connect({ roots: ["/w"], host: { files: { ...files, read } } });
    await client.open(uri, "FROM scratch\n");
    expect(await problems(client)).toEqual([]);
    arrive();
    await until(async () => (await problems(client, "file:///w/b.dockerfile")).length === 1);
    expect(await problems(client)).toEqual([]);
  });

  test("the first answer does not wait for a walk that never ends", async () => {
    const never = new Promise<never>(() => {});
    const walk = async function* () {
      yield await never;
    };
    const client = await connect({ roots: ["/w"], host: { files: { ...memoryFiles({}), walk } } });
    await client.open(uri, bad);
    expect(await pull(client)).toMatchObject({ items: [{ code: rule }] });
  });

  test("a folder that is deleted takes its files along", async () => {
    const client = await connect({ roots: ["/w"], files: { "/w/a/Dockerfile": bad } });
    const a = "file:///w/a/Dockerfile";
    await until(async () => (await problems(client, a)).length === 1);
    await client.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: "file:///w/a", type: 3 }] });
    expect(await pull(client, a)).toMatchObject({ items: [] });
  });
});

describe("a long walk", () => {
  test("is shown and can be stopped, and what was found by then counts", async () => {
    const walk = async function* (root: string) {
      yield { path: `${root}/Dockerfile` };
      while (true) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        yield { path: `${root}/empty` };
      }
    };
    const files = { ...memoryFiles({ "/w/Dockerfile": bad }), walk };
    const capabilities = { ...modern, window: { workDoneProgress: true } };
    const client = await connect({ roots: ["/w"], capabilities, host: { files, pause: async () => {} } });
    const created = () => client.heard.find(({ method }) => method === "window/workDoneProgress/create");
    await until(() => created() !== undefined);
    expect(await problems(client)).toEqual([]);
    await client.tell("window/workDoneProgress/cancel", created()?.params);
    await until(async () => (await problems(client)).length === 1);
  });
});

describe("a long reading", () => {
  test("lets others be answered, and can be stopped: what was read by then counts", async () => {
    const paths = Array.from({ length: 100 }, (_, at) => `/w/${at}/Dockerfile`);
    const inMemory = memoryFiles(Object.fromEntries(paths.map((path) => [path, bad])));
    let isStopped = false;
    const asked: string[] = [];
    const read = async (path: string) => {
      if (asked.push(path) > 40) await until(() => isStopped);
      return inMemory.read(path);
    };
    const capabilities = { ...modern, window: { workDoneProgress: true } };
    const files = { ...inMemory, read };
    const client = await connect({ roots: ["/w"], capabilities, host: { files, pause: async () => {} } });
    const created = () => client.heard.find(({ method }) => method === "window/workDoneProgress/create");
    await until(() => created() !== undefined && asked.length > 40);
    await client.open(uri, bad);
    expect(await problems(client)).toHaveLength(1);
    await client.tell("window/workDoneProgress/cancel", created()?.params);
    await problems(client);
    isStopped = true;
    await until(async () => (await problems(client, "file:///w/0/Dockerfile")).length === 1);
    expect(asked).toHaveLength(64);
    expect(await problems(client, "file:///w/99/Dockerfile")).toEqual([]);
  });
});
