/** The resource map of a workspace: the graph of its objects, with what is missing and what is wrong. */
import { type Graph, graphOf } from "../../languages/kubernetes/graph/graph";
import { isClusterWide, kindOfVersion } from "../../languages/kubernetes/graph/kinds";
import {
  type MapEdge as WorkspaceEdge,
  type MapNode as WorkspaceNode,
  resourceMap as workspaceMap,
} from "../../languages/kubernetes/graph/resource-map";
import { isKustomization } from "../../languages/kubernetes/kustomize/file";
import { severities } from "../../model/severity";
import type { Snapshot } from "../../model/snapshot";
import { baseName, folderOf, relativeTo } from "../../model/source-file";
import { covers } from "../../model/span";
import { kindsNamed } from "../../schema/kubernetes/kinds";
import { diagnose } from "../diagnose";
import { rootOf } from "../settings";
import { type MapEdge, type MapNode, type ResourceMap, tidied } from "./map";

/** How many objects there are in the files that are meant. */
export function objectCount(snapshot: Snapshot, isMeant: (path: string) => boolean): number {
  const { paths, find } = graphOf(snapshot);
  return paths()
    .filter(isMeant)
    .reduce((sum, path) => sum + find("byPath", path).length, 0);
}

/** The objects in the files that are meant, what these lead to, and what of the same units leads to them. */
export function resourceMap(snapshot: Snapshot, isMeant: (path: string) => boolean): ResourceMap {
  const { nodes, edges } = mapOf(snapshot, inUnitsOf(graphOf(snapshot), isMeant));
  const core = new Set(nodes.flatMap(({ id, path }) => (path !== undefined && isMeant(path) ? [id] : [])));
  const near = edges.filter(({ from, to }) => core.has(from) || core.has(to));
  const seen = new Set([...core, ...near.flatMap(({ from, to }) => [from, to])]);
  return { nodes: nodes.filter(({ id }) => seen.has(id)), edges: near };
}

/** Units that are not asked about are left out: to find what leads from them costs more than anybody waits for. */
function inUnitsOf({ paths, layout }: Graph, isMeant: (path: string) => boolean): readonly string[] {
  const units = new Set(paths().filter(isMeant).map(layout.unitOf));
  return paths().filter((path) => units.has(layout.unitOf(path)));
}

function mapOf(snapshot: Snapshot, paths: readonly string[]): ResourceMap {
  const found = workspaceMap(snapshot, paths);
  const hasUnits = new Set(found.nodes.map(unitOf)).size > 1;
  const nodes = new Map(found.nodes.map((node) => [node.id, present(snapshot, node, hasUnits)]));
  const edges = found.edges.flatMap((edge): readonly MapEdge[] => {
    const from = nodes.get(edge.from);
    const to = typeof edge.to === "string" ? nodes.get(edge.to) : from && absent(edge, edge.to, from);
    if (from === undefined || to === undefined) return [];
    if (to.missing && !nodes.has(to.id)) nodes.set(to.id, to);
    return [
      { from: from.id, to: to.id, verb: edge.verb, missing: to.missing || edge.lacks === true, ...labelOf(edge, to) },
    ];
  });
  return tidied({ nodes: [...nodes.values()], edges });
}

function present(snapshot: Snapshot, node: WorkspaceNode, hasUnits: boolean): MapNode {
  const { kind, apiVersion, name, namespace, path, whole } = node;
  const isShared = isClusterWide(kindOfVersion(apiVersion, kind));
  return {
    id: shortId(snapshot, node),
    kind,
    name,
    path,
    span: whole,
    missing: false,
    ...(isShared ? {} : { namespace }),
    ...(hasUnits ? { unit: unitTitle(snapshot, node) } : {}),
  };
}

/** What nobody defines is drawn where it is named, and leads there. */
function absent({ path, span }: WorkspaceEdge, to: Pick<MapNode, "kind" | "name">, namer: MapNode): MapNode {
  const { kind, name } = to;
  const { unit = "", namespace = "" } = namer;
  const isShared = kindsNamed(kind).some(({ namespaced }) => !namespaced);
  return {
    id: `missing:${unit}#${kind}/${isShared ? "" : namespace}/${name}`,
    kind,
    name,
    path,
    span,
    missing: true,
    ...(isShared ? {} : { namespace }),
    ...(unit === "" ? {} : { unit }),
  };
}

/** An id without the workspace's own folder, where there is one of that. */
function shortId({ roots }: Snapshot, { id }: WorkspaceNode): string {
  const [root] = roots;
  return root === undefined || roots.length > 1 || !id.startsWith(root) ? id : id.slice(root.length).replace(/^\//, "");
}

/** The part of an id that says what is deployed together. */
function unitOf({ id }: WorkspaceNode): string {
  return id.slice(0, Math.max(0, id.indexOf("#")));
}

/** A folder as its workspace sees it; a kustomization goes by its folder as well. */
function unitTitle(snapshot: Snapshot, node: WorkspaceNode): string {
  const [unit, root = ""] = [unitOf(node), rootOf(snapshot, node.path)];
  const folder = isKustomization(unit) ? folderOf(unit) : unit;
  const name = folder === root ? baseName(root) : relativeTo(root, folder);
  return folder === unit ? name : `${name} (kustomization)`;
}

/** The ports of an edge. The keys of what is only read would be too many. */
function labelOf({ label }: WorkspaceEdge, { kind }: MapNode): Pick<MapEdge, "label"> {
  return label === undefined || kind === "ConfigMap" || kind === "Secret" ? {} : { label };
}

/** A map whose objects carry the severity of the gravest problem that is found in them. */
export function judged(snapshot: Snapshot, { nodes, edges }: ResourceMap): ResourceMap {
  return { nodes: nodes.map((node) => ({ ...node, ...worstIn(snapshot, node) })), edges };
}

function worstIn(snapshot: Snapshot, { path, span, missing }: MapNode): Pick<MapNode, "worst"> {
  if (missing || path === undefined || span === undefined) return {};
  const inside = diagnose(snapshot, path).filter((problem) => covers(span, problem.span));
  const worst = severities.find((severity) => inside.some((problem) => problem.severity === severity));
  return worst === undefined ? {} : { worst };
}
