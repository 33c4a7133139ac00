/** Our own notes as a module: `import { notes } from "portolan:notes"`, a map from key to Markdown. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every note below `folder`, sorted by key: its path without `.md`. */
export function readNotes(folder) {
  const names = readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll("\\", "/"));
  const keys = names.filter((name) => name.endsWith(".md")).map((name) => name.slice(0, -".md".length));
  return new Map(keys.sort().map((key) => [key, readFileSync(join(folder, `${key}.md`), "utf8")]));
}

/** An esbuild plugin; one string of JSON is what engines read fastest. */
export function notesPlugin(folder) {
  const contents = () => {
    const json = JSON.stringify([...readNotes(folder)]);
    return `export const notes = new Map(JSON.parse(${JSON.stringify(json)}));`;
  };
  return {
    name: "portolan-notes",
    setup(build) {
      build.onResolve({ filter: /^portolan:notes$/ }, ({ path }) => ({ path, namespace: "portolan-notes" }));
      build.onLoad({ filter: /.*/, namespace: "portolan-notes" }, () => ({
        contents: contents(),
        watchDirs: foldersOf(folder),
      }));
    },
  };
}

function foldersOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return [folder, ...entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))];
}
