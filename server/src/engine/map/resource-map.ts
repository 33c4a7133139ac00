/** The resource map of a workspace. */
import { memo } from "../../model/memo";
import { severities } from "../../model/severity";
import type { Snapshot } from "../../model/snapshot";
import { covers } from "../../model/span";
import { diagnose } from "../diagnose";
import { type MapNode, type ResourceMap, tidied } from "./map";

/** The objects in the files that are meant, what these lead to, and what leads to them. */
export function resourceMap(snapshot: Snapshot, isMeant: (path: string) => boolean): ResourceMap {
  const { nodes, edges } = about(wholeMap(snapshot), isMeant);
  return { nodes: nodes.map((node) => judged(snapshot, node)), edges };
}

const wholeMap = memo((_snapshot: Snapshot): ResourceMap => tidied({ nodes: [], edges: [] }));

/** The part of a map that the objects of some files have to do with. */
export function about({ nodes, edges }: ResourceMap, isMeant: (path: string) => boolean): ResourceMap {
  const core = new Set(nodes.flatMap(({ id, path }) => (path !== undefined && isMeant(path) ? [id] : [])));
  const near = edges.filter(({ from, to }) => core.has(from) || core.has(to));
  const seen = new Set([...core, ...near.flatMap(({ from, to }) => [from, to])]);
  return { nodes: nodes.filter(({ id }) => seen.has(id)), edges: near };
}

/** A node with the severity of the gravest problem that is found in it. */
function judged(snapshot: Snapshot, node: MapNode): MapNode {
  const { path, span } = node;
  if (path === undefined || span === undefined) return node;
  const inside = diagnose(snapshot, path).filter((problem) => covers(span, problem.span));
  const worst = severities.find((severity) => inside.some((problem) => problem.severity === severity));
  return worst === undefined ? node : { ...node, worst };
}
