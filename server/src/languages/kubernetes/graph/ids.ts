/** What things of the graph are called: `unit#kind/namespace/name`, and below that what they are made of. */
import type { Part } from "./facts";
import type { Graph } from "./graph";
import { isPatch, resolveWant } from "./resolve";
import type { Site } from "./shelf";
import { spaceOf } from "./spaces";

/** The id of an object; a patch goes by the id of what it changes. */
export function objectId(graph: Graph, site: Site): string | undefined {
  const { name, kind } = site.object;
  if (name === undefined) return undefined;
  if (isPatch(graph, site)) {
    const [base] = resolveWant(graph, site, { by: "name", kind, name: name.text }).targets;
    if (base !== undefined) return objectId(graph, base.site);
  }
  return looseId(graph, site, kind, spaceOf(graph, site), name.text);
}

/** The id that an object would have that nobody defines. */
export function looseId(graph: Graph, from: Site, kind: string, space: string | undefined, name: string): string {
  return `${graph.layout.unitOf(from.path)}#${kind}/${space ?? ""}/${name}`;
}

/** The id of a part: by its name, or its number where it has none. */
export function partId(graph: Graph, site: Site, part: Pick<Part, "role" | "name" | "number">): string | undefined {
  const owner = objectId(graph, site);
  const text = part.name?.text ?? part.number?.text;
  return owner === undefined || text === undefined ? undefined : `${owner}/${part.role}/${text}`;
}

/** The id of a label's key among the objects of a kind, or all pods, in a namespace. */
export function keyId(graph: Graph, site: Site, of: string, key: string): string {
  return `${graph.layout.unitOf(site.path)}#labels/${of}/${spaceOf(graph, site) ?? ""}/${key}`;
}

/** The id of a label with its value. */
export function pairId(graph: Graph, site: Site, of: string, key: string, value: string): string {
  return `${keyId(graph, site, of, key)}=${value}`;
}

/** The kind of the object that an id is about. */
export function kindOfId(id: string): string {
  return /#([^/]*)/.exec(id)?.[1] ?? "";
}
