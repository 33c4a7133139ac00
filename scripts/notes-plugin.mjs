/** Our own notes as a module: `import { notes } from "portolan:notes"`, a map from key to Markdown. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Every note below `folder`, sorted by key: its path without `.md`. */
export function readNotes(folder) {
  const names = readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll("\\", "/"));
  const keys = names.filter((name) => name.endsWith(".md")).map((name) => name.slice(0, -".md".length));
  return new Map(keys.sort().map((key) => [key, readFileSync(join(folder, `${key}.md`), "utf8")]));
}

/** The notes as JSON, of their cases the one mistake and the one repair that readers are shown: the rest are tests. */
export function shippedNotes(folder) {
  return JSON.stringify([...readNotes(folder)].map(([key, text]) => [key, withShownCases(text)]));
}

const caseForm = /^(`{3,})\S+ (bad|good|fixed)\n(?:.*\n)*?\1\n/gm;

function withShownCases(text) {
  const at = text.indexOf("\n## Cases\n");
  if (at < 0) return text;
  const cases = [...text.slice(at).matchAll(caseForm)].map(([block, , kind]) => ({ block, kind }));
  const first = (...kinds) => cases.find(({ kind }) => kinds.includes(kind))?.block;
  const shown = [first("bad"), first("fixed") ?? first("good")].filter((block) => block !== undefined);
  return `${text.slice(0, at)}\n## Cases\n\n${shown.join("\n")}`;
}

function writeNotes(folder, file) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, shippedNotes(folder));
}

const reading = `import { readFileSync } from "node:fs";
import { join } from "node:path";
export const notes = new Map(JSON.parse(readFileSync(join(__dirname, "../notes.json"), "utf8")));`;

/**
 * An esbuild plugin. All notes are put into a file, and the bundle beside that file's folder reads them when it starts: a
 * script that held them would hold them twice. A worker, which has no files, gets them from its client.
 */
export function notesPlugin(folder, file) {
  const contents = () => {
    writeNotes(folder, file);
    return reading;
  };
  return {
    name: "portolan-notes",
    setup(build) {
      build.onResolve({ filter: /^portolan:notes$/ }, ({ path }) => ({ path, namespace: "portolan-notes" }));
      build.onLoad({ filter: /.*/, namespace: "portolan-notes" }, () => ({
        contents: contents(),
        resolveDir: folder,
        watchDirs: foldersOf(folder),
      }));
    },
  };
}

function foldersOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return [folder, ...entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))];
}
