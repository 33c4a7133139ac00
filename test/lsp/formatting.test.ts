/** Formatting through the protocol: only for those who asked, and registered only as long as they do. */
import { describe, expect, test } from "vitest";
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
} from "vscode-languageserver/node";
import { type Client, connect, modern, until } from "./connect";

const uri = "file:///w/Dockerfile";
const options = { tabSize: 2, insertSpaces: true };
const on = { format: { enable: true } };
const edit = (line: number, from: number, to: number, newText: string) => ({
  range: { start: { line, character: from }, end: { line, character: to } },
  newText,
});

async function withFile(settings: unknown): Promise<Client> {
  const client = await connect({ settings });
  await client.open(uri, "from a\nRUN b && \\\nc\n");
  return client;
}

describe("formatting", () => {
  test("is answered where the user asked for it", async () => {
    const client = await withFile(on);
    const textDocument = { uri };
    const [upper, indented] = [edit(0, 0, 4, "FROM"), edit(2, 0, 0, "  ")];
    expect(client.capabilities.documentFormattingProvider).toBe(true);
    const ask = () => client.ask(DocumentFormattingRequest.type, { textDocument, options });
    await until(async () => (await ask()) !== null);
    expect(await ask()).toEqual([upper, indented]);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
    expect(await client.ask(DocumentRangeFormattingRequest.type, { textDocument, range, options })).toEqual([upper]);
    const position = { line: 2, character: 0 };
    const tabs = { tabSize: 8, insertSpaces: false };
    expect(
      await client.ask(DocumentOnTypeFormattingRequest.type, { textDocument, position, ch: "\n", options: tabs }),
    ).toEqual([edit(2, 0, 0, "\t")]);
  });

  test("is null where nobody did", async () => {
    const client = await withFile({});
    expect(await client.ask(DocumentFormattingRequest.type, { textDocument: { uri }, options })).toBeNull();
  });

  test("is registered while the settings want it", async () => {
    const dynamicRegistration = { dynamicRegistration: true };
    const textDocument = {
      ...modern.textDocument,
      formatting: dynamicRegistration,
      rangeFormatting: dynamicRegistration,
      onTypeFormatting: dynamicRegistration,
    };
    let settings: unknown = {};
    const client = await connect({ capabilities: { ...modern, textDocument }, settings: () => settings });
    expect(client.capabilities.documentFormattingProvider).toBeUndefined();
    const told = (method: string) => client.heard.filter((one) => one.method === method).map((one) => one.params);
    settings = on;
    await client.tell("workspace/didChangeConfiguration", { settings: {} });
    await until(() => told("client/registerCapability").length > 0);
    expect(JSON.stringify(told("client/registerCapability"))).toContain(
      '{"documentSelector":[{"language":"dockerfile"}]}',
    );
    settings = {};
    await client.tell("workspace/didChangeConfiguration", { settings: {} });
    await until(() => told("client/unregisterCapability").length > 0);
  });
});
