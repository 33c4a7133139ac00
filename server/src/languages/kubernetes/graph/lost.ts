/** The points of objects that lead nowhere. */
import { memo } from "../../../model/memo";
import type { Point } from "./facts";
import type { Graph } from "./graph";
import { type Near, nearMiss } from "./near";
import { resolve } from "./resolve";
import type { Site } from "./shelf";

/** A point whose target nobody has, with what was probably meant. */
export interface Lost {
  readonly site: Site;
  readonly point: Point;
  readonly near?: Near;
}

/** Those of a file's objects that have to lead somewhere, worked out once for as long as no facts of the workspace change. */
export function lostPoints(graph: Graph, path: string): readonly Lost[] {
  const known = lost(graph);
  const found = known.get(path) ?? graph.find("byPath", path).flatMap((site) => lostIn(graph, site));
  known.set(path, found);
  return found;
}

const lost = memo((_: Graph) => new Map<string, readonly Lost[]>());

/** What others make is left to them. */
function lostIn(graph: Graph, site: Site): readonly Lost[] {
  if (site.object.madeBy !== undefined) return [];
  return site.object.points.filter(isFirm).flatMap((point): Lost[] => {
    if (resolve(graph, site, point).where !== "nowhere") return [];
    const near = nearMiss(graph, site, point);
    return [near === undefined ? { site, point } : { site, point, near }];
  });
}

/** What somebody else makes, or what may be missing, is not lost; of an object's own parts only containers are asked for here. */
function isFirm({ want, optional }: Point): boolean {
  if (optional || (want.by === "name" && want.loose)) return false;
  if (want.by !== "part") return true;
  if (want.of === "itself") return want.role === "container";
  return !want.of.some((each) => each.by === "name" && each.loose);
}
