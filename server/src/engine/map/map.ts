/** The resource map: the objects of a workspace and what leads from one to another. */
import type { Severity } from "../../model/severity";
import type { Span } from "../../model/span";
import { grouped } from "./lists";

/** An object, or with `missing` one that something names and no file has. */
export interface MapNode {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** Empty where none is written; nothing for what belongs to the whole cluster. */
  readonly namespace?: string;
  /** What is deployed together, where a workspace has several of that. */
  readonly unit?: string;
  readonly missing: boolean;
  readonly path?: string;
  /** All of it in its file, or the place that names what is missing. */
  readonly span?: Span;
  /** The severity of its gravest problem. */
  readonly worst?: Severity;
}

/** `missing` says that the thing which is meant is not there, even where its object is. */
export interface MapEdge {
  readonly from: string;
  readonly to: string;
  /** What the one does with the other: "selects". */
  readonly verb: string;
  /** What goes along it, such as ports: "80 → http". */
  readonly label?: string;
  readonly missing: boolean;
}

/** Ids are unique; an edge may be said several times. */
export interface ResourceMap {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/** The same map with one edge at most from a node to another, and none to itself or to nothing. */
export function tidied({ nodes, edges }: ResourceMap): ResourceMap {
  const ids = new Set(nodes.map(({ id }) => id));
  const real = edges.filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to));
  const ways = grouped(real, ({ from, to }) => JSON.stringify([from, to]));
  return { nodes, edges: [...ways.values()].flatMap(joined) };
}

/** A node as people call it: "Deployment web". */
export function nameOf({ kind, name }: Pick<MapNode, "kind" | "name">): string {
  return name === "" ? kind : `${kind} ${name}`;
}

function joined(edges: readonly MapEdge[]): readonly MapEdge[] {
  const [first] = edges;
  if (first === undefined) return [];
  const all = (of: (edge: MapEdge) => string | undefined) => [...new Set(edges.flatMap((edge) => of(edge) ?? []))];
  const label = all((edge) => edge.label).join(", ");
  const verb = all((edge) => edge.verb).join(", ");
  const missing = edges.some((edge) => edge.missing);
  return [{ from: first.from, to: first.to, verb, missing, ...(label === "" ? {} : { label }) }];
}
