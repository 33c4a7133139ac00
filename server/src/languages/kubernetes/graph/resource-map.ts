/** The graph as a picture has it: objects as nodes, what they point at as edges, missing ends included. */
import { memo } from "../../../model/memo";
import type { Snapshot } from "../../../model/snapshot";
import type { Span } from "../../../model/span";
import type { Point, Want } from "./facts";
import { factsOf, spanAt } from "./file-facts";
import { type Graph, graphOf } from "./graph";
import { objectId } from "./ids";
import { bareKind, definedKind } from "./kinds";
import { relations } from "./relations";
import { isPatch, resolve, resolveWant } from "./resolve";
import { pairOf } from "./selector";
import type { Site } from "./shelf";
import { spaceOf } from "./spaces";

/** An object. */
export interface MapNode {
  readonly id: string;
  readonly kind: string;
  readonly apiVersion: string;
  readonly name: string;
  /** Empty where it is not known, or there is none. */
  readonly namespace: string;
  readonly path: string;
  /** The name, and everything that belongs to the object. */
  readonly span: Span;
  readonly whole: Span;
}

/** What one object has to do with another. */
export interface MapEdge {
  /** Ids of nodes; an end that nobody defines has a kind and a name. */
  readonly from: string;
  readonly to: string | { readonly kind: string; readonly name: string };
  /** The row of the table, and its verb: `selects`, `routes to`. */
  readonly relation: number;
  readonly verb: string;
  /** Ports or keys. */
  readonly label?: string;
  /** Where it is written. */
  readonly path: string;
  readonly span: Span;
}

/** All of a picture. */
export interface ResourceMap {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/** The objects of some files, or of all, with what they point at in the whole workspace. */
export function resourceMap(snapshot: Snapshot, paths?: readonly string[]): ResourceMap {
  const graph = graphOf(snapshot);
  const drawing = drawingOf(snapshot, graph);
  const sites = (paths ?? graph.paths()).flatMap((path) => graph.find("byPath", path));
  for (const site of sites) drawing.node(site);
  for (const site of sites) for (const edge of edgesOf(drawing, site)) drawing.edges.push(edge);
  return { nodes: [...drawing.nodes.values()], edges: drawing.edges };
}

interface Drawing {
  readonly graph: Graph;
  readonly nodes: ReadonlyMap<string, MapNode>;
  readonly edges: MapEdge[];
  /** The id of an object's node, which is made where there is none yet; of a patch, that of what it changes. */
  node(site: Site): string | undefined;
  span(site: Site, at: number): Span;
}

function drawingOf(snapshot: Snapshot, graph: Graph): Drawing {
  const nodes = new Map<string, MapNode>();
  const ids = new Map<Site, string>();
  const span = ({ path, document }: Site, at: number) => {
    const file = snapshot.files.get(path);
    return file === undefined ? nowhere : spanAt(factsOf(file), document, at);
  };
  const fresh = (site: Site): string | undefined => {
    const { object, path } = site;
    const id = objectId(graph, site);
    if (object.name === undefined || id === undefined || isNoResource(object.kind)) return undefined;
    if (isPatch(graph, site)) {
      const [base] = resolveWant(graph, site, { by: "name", kind: object.kind, name: object.name.text }).targets;
      return base === undefined ? undefined : node(base.site);
    }
    const free = nodes.has(id) ? `${id}~${path}#${site.document}` : id;
    nodes.set(free, {
      id: free,
      kind: bareKind(object.kind),
      apiVersion: object.apiVersion,
      name: object.name.text,
      namespace: spaceOf(graph, site) ?? "",
      path,
      span: span(site, object.name.at),
      whole: span(site, object.whole),
    });
    return free;
  };
  const node = (site: Site): string | undefined => {
    const id = ids.get(site) ?? fresh(site);
    if (id !== undefined) ids.set(site, id);
    return id;
  };
  return { graph, nodes, edges: [], node, span };
}

const nowhere: Span = { start: 0, end: 0 };

/** Kustomizations, and kinds that are defined. */
function isNoResource(kind: string): boolean {
  return kind.endsWith(".kustomize.config.k8s.io") || kind === definedKind;
}

/** That objects are in a namespace, or are what their own selector selects, is not drawn. */
function* edgesOf(drawing: Drawing, site: Site): Generator<MapEdge> {
  const { graph } = drawing;
  const from = drawing.node(site);
  if (from === undefined) return;
  for (const point of site.object.points) {
    if (point.want.by === "part" || point.row === namespaceRow) continue;
    const { where, targets } = resolve(graph, site, point);
    const label = labelOf(site, point.want);
    const rest = {
      from,
      relation: point.row,
      verb: verbs(relations).get(point.row) ?? "",
      ...(label === "" ? {} : { label }),
      path: site.path,
      span: drawing.span(site, point.word.at),
    };
    for (const target of targets) {
      const to = drawing.node(target.site);
      if (to !== undefined && to !== from) yield { ...rest, to };
    }
    if (where === "nowhere" && isMissing(point)) yield { ...rest, to: missingEnd(point.want) };
  }
}

const namespaceRow = 104;

const verbs = memo((table: typeof relations) => new Map(table.map(({ row, verb }) => [row, verb])));

function isMissing({ want, optional }: Point): boolean {
  return optional !== true && !(want.by === "name" && want.loose === true);
}

function missingEnd(want: Exclude<Want, { by: "part" }>): { readonly kind: string; readonly name: string } {
  if (want.by === "name") return { kind: bareKind(want.kind), name: want.name };
  const labels = want.selector.requirements.map(({ key, values }) => pairOf(key.text, values[0]?.text ?? ""));
  return { kind: want.of === "pods" ? "Pod" : bareKind(want.of), name: labels.join(", ") };
}

/** A Service's ports with the pods' behind them; else the ports or keys that are named along with the object. */
function labelOf({ object }: Site, want: Want): string {
  if (object.kind === "Service" && want.by === "labels") {
    const ports = object.parts.map(({ number, target }) => `${number?.text ?? "?"} → ${target ?? number?.text ?? "?"}`);
    return ports.join(", ");
  }
  const parts = object.points.flatMap(({ want: part }) =>
    part.by === "part" && part.of !== "itself" && part.of.some((each) => each === want) ? [part.name] : [],
  );
  return [...new Set(parts)].join(", ");
}
