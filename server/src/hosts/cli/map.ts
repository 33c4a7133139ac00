/** `portolan map`: the objects of files and folders, and what leads from one to another. */
import { mapDot } from "../../engine/map/dot";
import type { MapNode, ResourceMap } from "../../engine/map/map";
import { judged, resourceMap } from "../../engine/map/resource-map";
import { mapFile } from "../../engine/map/svg";
import type { Snapshot } from "../../model/snapshot";
import { misuse, type Options, oneOf, type Said } from "./arguments";
import { exitCodes, type Io } from "./io";
import { load } from "./load";
import { shownPath } from "./paths";
import { placeAt } from "./places";
import { tellUnread } from "./unread";
import { visible } from "./visible";

export const mapOptions: Options = { format: { type: "string" } };

const printers: Readonly<Record<string, (map: ResourceMap, snapshot: Snapshot, io: Io) => string>> = {
  svg: (map) => visible(mapFile(map)),
  dot: (map) => visible(mapDot(map)),
  json: printJson,
};

/** Prints the map of what the words name; a map without objects is no success. */
export async function map(said: Said, io: Io): Promise<number> {
  const print = printers[oneOf(said, "format", Object.keys(printers)) ?? "svg"] ?? printJson;
  if (said.words.length === 0) said.mistakes.push("name the files or folders to draw, such as portolan map .");
  if (said.mistakes.length > 0) return misuse(io, "map", said.mistakes);
  const loaded = await load(io, said.words);
  const [{ snapshot }, paths] = [loaded.workspace, new Set(loaded.asked)];
  const unread = tellUnread(loaded, io);
  const found = resourceMap(snapshot, (path) => paths.has(path));
  if (found.nodes.length === 0) {
    io.stderr("portolan: there are no Kubernetes objects to draw\n");
    return exitCodes.problems;
  }
  io.stdout(print(judged(snapshot, found), snapshot, io));
  return unread > 0 ? exitCodes.problems : exitCodes.fine;
}

/** The map for programs: one JSON object on one line. */
function printJson({ nodes, edges }: ResourceMap, snapshot: Snapshot, io: Io): string {
  return `${JSON.stringify({ version: 1, nodes: nodes.map((node) => entry(node, snapshot, io)), edges })}\n`;
}

function entry({ path, span, worst, ...node }: MapNode, { files }: Snapshot, io: Io): object {
  const file = path === undefined ? undefined : files.get(path);
  const place =
    file === undefined ? {} : { file: shownPath(io.cwd, file.path), line: placeAt(file, span?.start ?? 0).line };
  return { ...node, ...place, ...(worst === undefined ? {} : { severity: worst }) };
}
