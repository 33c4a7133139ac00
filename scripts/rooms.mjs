/**
 * Rooms: parts of the program that are loaded when one of their functions is first called, so that a session with
 * Dockerfiles neither reads nor holds what Kubernetes needs.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the server's sources; every path here starts from it. */
export const sources = fileURLToPath(new URL("../server/src/", import.meta.url));

/** Doors are modules of which only functions are asked for. Who is below the folder is inside, but for its index. */
/** @typedef {{ readonly doors: readonly string[], readonly folder?: string }} Room */

/** What the `claims` of a language need of it is always there. */
const heads = /\/(?:claims|layout|paths|mode|kustomize\/file)\.ts$/;

/** @type {Readonly<Record<string, Room>>} */
export const rooms = {
  dockerfile: language("dockerfile", "engine/team-rules/instructions.ts"),
  helm: language("helm", "languages/helm/generate/index.ts"),
  kubernetes: language("kubernetes", "engine/team-rules/objects.ts"),
  commands: language("commands"),
  notes: language("notes", "languages/notes/team-rule.ts"),
  yaml: { doors: ["syntax/yaml/document.ts"] },
  expressions: { doors: ["schema/kubernetes/cel/index.ts"] },
  map: { doors: ["dot", "resource-map", "svg"].map((name) => `engine/map/${name}.ts`), folder: "engine/map/" },
  search: { doors: ["engine/search.ts"] },
  server: { doors: ["hosts/node/serve.ts"] },
};

const roomsByDoor = new Map(Object.entries(rooms).flatMap(([name, { doors }]) => doors.map((door) => [door, name])));

/** The room behind a door, for who stands outside of it. @param {string} door @param {string} from */
export function roomBehind(door, from) {
  const name = roomsByDoor.get(door);
  const folder = rooms[name ?? ""]?.folder;
  return folder !== undefined && from.startsWith(folder) && from !== `${folder}index.ts` ? undefined : name;
}

/** A language's doors: all neighbours that its index imports. @param {string} name @param {readonly string[]} more */
function language(name, ...more) {
  const folder = `languages/${name}/`;
  const index = readFileSync(join(sources, folder, "index.ts"), "utf8");
  const imports = index.matchAll(/^import (?!type\b)[^;]*? from "\.\/(.*)";$/gm);
  const paths = [...imports].map(([, path]) => fileOf(folder + path));
  if (paths.length === 0) throw new Error(`${folder}index.ts has no import of a form that is known here.`);
  return { folder, doors: [...paths.filter((path) => !heads.test(path)), ...more] };
}

/** The file of an imported path. @param {string} path */
export function fileOf(path) {
  return existsSync(join(sources, `${path}.ts`)) ? `${path}.ts` : `${path}/index.ts`;
}

/** The functions that a door exports, in the forms that our style has. @param {string} door */
export function functionsOf(door) {
  const text = readFileSync(join(sources, door), "utf8");
  const functions = /^export (?:function\*? (\w+)|const (\w+)(?:: \(.*| = (?:(?:memo|lasting)\b|\().*)$)/gm;
  return [...text.matchAll(functions)].map(([, one, other]) => one ?? other);
}
