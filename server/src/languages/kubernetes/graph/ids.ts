/** What things of the graph are called: `unit#kind/namespace/name`, and below that what they are made of. */
import type { Part } from "./facts";
import type { Graph } from "./graph";
import type { PartRole } from "./relations/relation";
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

/** What an id says: about an object, about a part of one, or about a label with or without its value. */
export type IdParts =
  | {
      readonly of: "object";
      readonly kind: string;
      readonly name: string;
      readonly part?: { role: PartRole; text: string };
    }
  | { readonly of: "label"; readonly kind: string; readonly label: string };

/** Takes an id apart; nothing for those of others. */
export function readId(id: string): IdParts | undefined {
  const label = /#labels\/([^/]+)\/[^/]*\/(.*)$/s.exec(id);
  if (label !== null) return { of: "label", kind: label[1] ?? "", label: label[2] ?? "" };
  const [, kind, name, role, text] = /#([^/]+)\/[^/]*\/([^/]+)(?:\/(\w+)\/(.*))?$/s.exec(id) ?? [];
  if (kind === undefined || name === undefined) return undefined;
  const known = roles.find((each) => each === role);
  return { of: "object", kind, name, ...(known === undefined ? {} : { part: { role: known, text: text ?? "" } }) };
}

const roles: readonly PartRole[] = ["container", "port", "volume", "key", "listener", "claim", "variable"];
