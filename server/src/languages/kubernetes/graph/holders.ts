/** Which files may hold a name of the graph, so that nobody looks through all of them. */
import type { Snapshot } from "../../../model/snapshot";
import { type Graph, graphOf } from "./graph";
import { type IdParts, readId } from "./ids";
import { labelsOf } from "./resolve";
import { wants } from "./selector";
import { anyLabelKey, nameKey, partKey, type Site } from "./shelf";

/** The files in which an id may be defined or used; nothing for the id of a file, which kustomizations name. */
export function holders(id: string, snapshot: Snapshot): ReadonlySet<string> | undefined {
  if (!id.includes("#")) return undefined;
  const about = readId(id);
  const sites = about === undefined ? [] : sitesOf(graphOf(snapshot), about);
  return new Set(sites.map(({ path }) => path));
}

function sitesOf(graph: Graph, about: IdParts): readonly Site[] {
  if (about.of === "label") {
    const key = anyLabelKey(about.kind, about.label);
    return [...graph.find("byLabel", key), ...graph.find("byWant", key)];
  }
  const { kind, name, part } = about;
  const owners = graph.find("byName", nameKey(kind, name));
  const keys = [
    nameKey(kind, name),
    ...graph.layout.affixes.map(({ prefix, suffix }) => nameKey(kind, prefix + name + suffix)),
  ];
  const named = [...owners, ...keys.flatMap((key) => graph.find("byWant", key))];
  if (part === undefined) return named;
  const wanting = graph.find("byWant", partKey(part.role, part.text));
  return [...named, ...wanting.filter((site) => owners.some((owner) => maySelect(site, owner)))];
}

/** Whether one of the selectors of an object may want another, wherever both are. */
function maySelect({ object }: Site, owner: Site): boolean {
  return object.points.some(
    ({ want }) => want.by === "labels" && wants(want.selector, labelsOf(owner, want.of)) !== false,
  );
}
