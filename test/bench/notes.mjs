/** The bench of notes: a workspace with two megabytes of them, searched through the server. Nobody else has this. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { startClient } from "./client.mjs";
import { median, middle, timed } from "./median.mjs";
import { notesOf } from "./notes-corpus.mjs";
import { peakMegabytes } from "./process.mjs";
import { ours } from "./servers.mjs";

const size = 2_000_000;
const runs = 3;
const rounds = 20;

/** One word, several, a beginning, half a word, slips of the fingers, a question, and what nobody wrote. */
const queries = [
  "deployment",
  "docker image layer",
  "co",
  "livenessPro",
  "statefulst rollbak",
  "how do I copy a file into the image",
  "zzqqxyz",
];

export const notes = { title: "Notes", print };

async function print() {
  console.log(`\n## Notes\n\n| figure | ${ours.name} |\n|---|---:|`);
  const all = [];
  for (let run = 0; run < runs; run++) all.push(await inFolder(measure));
  for (const name of Object.keys(all[0] ?? {})) {
    const figure = middle(all.map((figures) => figures[name] ?? 0));
    console.log(`| ${name} | ${figure.toFixed(1)} ${name === "memory" ? "MB" : "ms"} |`);
  }
}

/** @param {(root: string) => Promise<Record<string, number>>} work */
async function inFolder(work) {
  const root = mkdtempSync(join(tmpdir(), "portolan-bench-"));
  mkdirSync(join(root, "notes"));
  for (const [at, text] of notesOf(size).entries()) writeFileSync(join(root, "notes", `n${at}.md`), text);
  try {
    return await work(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Opening lists the notes, which reads them; the first search makes the index. @param {string} root */
async function measure(root) {
  const client = startClient(ours.command);
  /** @param {string} query */
  const search = (query) => client.request("portolan/searchNotes", { query, limit: 40 });
  const uri = pathToFileURL(root).href;
  const workspaceFolders = [{ uri, name: "bench" }];
  await client.request("initialize", { processId: process.pid, rootUri: uri, workspaceFolders, capabilities: {} });
  client.notify("initialized", {});
  await client.request("portolan/noteTree", {}); // answers once the workspace has been read
  /** @type {Record<string, number>} */
  const figures = { open: await timed(() => search("")), "first search": await timed(() => search("first")) };
  for (const query of queries) figures[`search: ${query}`] = await median(rounds, () => timed(() => search(query)));
  figures["search after an edit"] = await median(rounds, () => afterEdit(client, `${uri}/notes/n0.md`, search));
  figures.memory = peakMegabytes(client.pid);
  client.stop();
  return figures;
}

let version = 0;

/**
 * @param {ReturnType<typeof startClient>} client
 * @param {string} uri
 * @param {(query: string) => Promise<unknown>} search
 */
async function afterEdit(client, uri, search) {
  const text = `# New\n\nword${++version} of today\n`;
  client.notify("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version, text } });
  return timed(() => search(`word${version}`));
}
