/** One server on one file: every figure of the table. */
import { peakMegabytes, processorSeconds, startClient } from "./client.mjs";

const uri = "file:///bench/Dockerfile";
const rounds = 40;
const published = "textDocument/publishDiagnostics";

const capabilities = {
  textDocument: {
    synchronization: {},
    publishDiagnostics: {},
    hover: { contentFormat: ["markdown"] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
    semanticTokens: {
      requests: { full: true },
      tokenTypes: [
        "keyword",
        "parameter",
        "variable",
        "string",
        "comment",
        "operator",
        "class",
        "macro",
        "number",
        "property",
      ],
      tokenModifiers: ["declaration", "definition"],
      formats: ["relative"],
    },
  },
};

/**
 * Milliseconds, except `memory` in MB.
 * @param {readonly string[]} command
 * @param {string} text
 * @returns {Promise<Record<string, number>>}
 */
export async function measure(command, text) {
  const began = performance.now();
  const client = startClient(command);
  const first = client.next(published);
  await client.request("initialize", { processId: process.pid, rootUri: null, capabilities });
  client.notify("initialized", {});
  client.notify("textDocument/didOpen", { textDocument: { uri, languageId: "dockerfile", version: 1, text } });
  await first;
  const start = performance.now() - began;
  const document = { uri };
  const middle = text.split("\n").findIndex((line, at, all) => at >= all.length / 2 && line.startsWith("EXPOSE"));
  const line = middle < 0 ? text.split("\n").findIndex((each) => each.startsWith("EXPOSE")) : middle;
  const edits = await edit(client, line);
  const position = { line, character: 2 };
  const figures = {
    start,
    edit: edits.wall,
    "edit, processor": edits.processor,
    hover: await median(() => client.request("textDocument/hover", { textDocument: document, position })),
    completion: await median(() => client.request("textDocument/completion", { textDocument: document, position })),
    tokens: await median(() => client.request("textDocument/semanticTokens/full", { textDocument: document }), 5),
    memory: peakMegabytes(client.pid),
  };
  client.stop();
  return figures;
}

/**
 * Types into the middle of the file, one mark at a time, and waits for the problems after each.
 * @param {ReturnType<typeof startClient>} client
 * @param {number} line
 */
async function edit(client, line) {
  let version = 1;
  const at = { line, character: 7 };
  const once = async (/** @type {number} */ round) => {
    const answered = client.next(published);
    const change =
      round % 2 === 0
        ? { range: { start: at, end: at }, text: "1" }
        : { range: { start: at, end: { line, character: 8 } }, text: "" };
    client.notify("textDocument/didChange", { textDocument: { uri, version: ++version }, contentChanges: [change] });
    await answered;
  };
  for (let round = 0; round < 10; round++) await once(round);
  const before = processorSeconds(client.pid);
  const wall = await median(once, rounds);
  return { wall, processor: ((processorSeconds(client.pid) - before) * 1000) / rounds };
}

/**
 * @param {(round: number) => Promise<unknown>} act
 * @param {number} times
 */
async function median(act, times = rounds) {
  const took = [];
  for (let round = 0; round < times; round++) {
    const began = performance.now();
    await act(round);
    took.push(performance.now() - began);
  }
  return took.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
