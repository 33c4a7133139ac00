/** An esbuild plugin that puts each room into a file of its own. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { commonJs } from "./common-js.mjs";
import { fileOf, functionsOf, roomBehind, rooms, sources } from "./rooms.mjs";

/** The options of a build with the plugin: one file that is started, the rooms, and what several of them share. */
export function roomOptions(from, to) {
  const entries = Object.keys(rooms).map((room) => [room, `room:${room}`]);
  return {
    entryPoints: { [basename(to, ".js")]: from, ...Object.fromEntries(entries) },
    outdir: dirname(to),
    ...{ format: "esm", splitting: true, chunkNames: "[hash]", write: false },
  };
}

/** The plugin itself. */
export const roomsPlugin = {
  name: "portolan-rooms",
  setup(build) {
    build.onResolve({ filter: /^room:/ }, ({ path }) => ({ path: path.slice("room:".length), namespace: "room" }));
    build.onLoad({ filter: /.*/, namespace: "room" }, ({ path }) => ({ contents: inside(path), resolveDir: sources }));
    build.onResolve({ filter: /^\./ }, ({ path, importer, namespace }) => {
      if (namespace === "door") return { path, external: true };
      return namespace === "file" && importer.startsWith(sources) ? door(path, importer) : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: "door" }, ({ path }) => ({ contents: doorTo(path) }));
    build.onEnd(({ outputFiles = [] }) => write(outputFiles));
  },
};

/** @param {string} path @param {string} importer */
function door(path, importer) {
  const from = importer.slice(sources.length).replaceAll("\\", "/");
  const to = fileOf(join(dirname(from), path).replaceAll("\\", "/"));
  return roomBehind(to, from) === undefined ? undefined : { path: to, namespace: "door" };
}

/** All that is behind a room's doors; two doors may use a name for two things. @param {string} room */
function inside(room) {
  return rooms[room].doors
    .map((door, at) => `export { ${functionsOf(door).map((name) => `${name} as ${name}_${at}`)} } from "./${door}";`)
    .join("\n");
}

/** The functions of a door; the one that is called first loads the room. @param {string} door */
function doorTo(door) {
  const room = roomBehind(door, "");
  const names = functionsOf(door);
  const at = rooms[room].doors.indexOf(door);
  const loaded = names.map((name) => `${name}_${at}: ${name}`);
  return [
    ...names.map((name) => `export let ${name} = (...given) => (load(), ${name}(...given));`),
    `function load() { ({ ${loaded} } = require("./${room}.js")); }`,
  ].join("\n");
}

/** Writes what was built, and removes the shared parts of the build before; nothing of it where one file cannot be turned. */
function write(outputFiles) {
  const [first] = outputFiles;
  if (first === undefined) return;
  const folder = dirname(first.path);
  const written = outputFiles.map(({ path, text, contents }) => [
    path,
    path.endsWith(".js") ? commonJs(text) : contents,
  ]);
  mkdirSync(folder, { recursive: true });
  const names = outputFiles.map(({ path }) => basename(path));
  const shared = readdirSync(folder).filter((name) => /^[A-Z0-9]{8}\.js(?:\.map)?$/.test(name));
  for (const name of shared) if (!names.includes(name)) rmSync(join(folder, name));
  for (const [path, content] of written) writeFileSync(path, content);
}
