/** One open file as an editor treats it: typing into it, and waiting until the server has noticed. */
import { startClient } from "./client.mjs";

/** @typedef {{ line: number, character: number }} Position */
/** Something to type at a place. @typedef {Position & { text: string }} Typing */
/** @typedef {ReturnType<typeof openEditor>} Editor */

const patience = 120_000;

/**
 * Starts a server. The file is opened by `open`, in a workspace where there is a root.
 * @param {import("./measure.mjs").Server} server
 * @param {{ uri: string, languageId: string, root?: string }} file
 */
export function openEditor(server, { uri, languageId, root }) {
  const client = startClient(server.command, server.answers);
  let version = 1;

  /** @param {Position} start @param {Position} end @param {string} text */
  function change(start, end, text) {
    const contentChanges = [{ range: { start, end }, text }];
    client.notify("textDocument/didChange", { textDocument: { uri, version: ++version }, contentChanges });
  }

  return {
    pid: client.pid,
    stop: client.stop,
    /** @param {string} text */
    async open(text) {
      const folders = root === undefined ? {} : { workspaceFolders: [{ uri: root, name: "bench" }] };
      await client.request("initialize", { processId: process.pid, rootUri: root ?? null, ...folders, capabilities });
      client.notify("initialized", {});
      for (const each of server.announced ?? []) client.notify(each, {});
      client.notify("textDocument/didOpen", { textDocument: { uri, languageId, version, text } });
    },
    /** @param {Typing} typing */
    type: (typing) => change(typing, typing, typing.text),
    /** @param {Typing} typing */
    takeBack: (typing) => change(typing, endOf(typing), ""),
    /** The names of the workspace that hold a text. @param {string} query */
    symbols: (query) => client.request("workspace/symbol", { query }),
    /** @param {string} method @param {Position} [position] */
    ask: (method, position) => client.request(`textDocument/${method}`, { textDocument: { uri }, position }),
    /** Until the server's problems have one in a line, or none. @param {number} line @param {boolean} wanted */
    reported(line, wanted) {
      const found = client.when("textDocument/publishDiagnostics", ({ diagnostics }) => {
        return diagnostics.some((/** @type {any} */ { range }) => range.start.line === line) === wanted;
      });
      return inTime(found, `${server.name} still reports ${wanted ? "nothing" : "a problem"} in line ${line + 1}`);
    },
  };
}

/** Where the cursor is after typing. @param {Typing} typing @returns {Position} */
export function endOf({ line, character, text }) {
  const lines = text.split("\n");
  const last = lines.at(-1)?.length ?? 0;
  return lines.length === 1
    ? { line, character: character + last }
    : { line: line + lines.length - 1, character: last };
}

/** The text when that is typed into it. @param {string} text @param {Typing} typing */
export function typed(text, { line, character, text: more }) {
  const lines = text.split("\n");
  const old = lines[line] ?? "";
  return lines.with(line, `${old.slice(0, character)}${more}${old.slice(character)}`).join("\n");
}

/** @template T @param {Promise<T>} promise @param {string} message @returns {Promise<T>} */
function inTime(promise, message) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const capabilities = {
  workspace: { configuration: true },
  textDocument: {
    synchronization: {},
    publishDiagnostics: {},
    hover: { contentFormat: ["markdown"] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
    semanticTokens: {
      requests: { full: true },
      tokenTypes: "keyword parameter variable string comment operator class macro number property".split(" "),
      tokenModifiers: ["declaration", "definition"],
      formats: ["relative"],
    },
  },
};
