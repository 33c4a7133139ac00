/** Above an object, what it selects and who uses it. */
import type { Lens } from "../../../model/inlay";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { type Graph, graphFor } from "./graph";
import { isPatch, resolve } from "./resolve";
import type { Site } from "./shelf";
import { sitesIn } from "./sites";
import { usersOf } from "./users";
import { called, counted, listed } from "./wording";

/** One an object that selects or is used; what others make has no line of its own. */
export function lenses(file: SourceFile, snapshot: Snapshot): readonly Lens[] {
  const graph = graphFor(file, snapshot);
  return sitesIn(graph, file).flatMap(({ site, span }): Lens[] => {
    if (site.object.madeBy !== undefined || isPatch(graph, site)) return [];
    const title = [selecting(graph, site), using(graph, site)].filter((text) => text !== "").join(" · ");
    return title === "" ? [] : [{ span: span(site.object.whole), title }];
  });
}

/** Rows that are about other pods than an object's own. */
const selectingRows: ReadonlySet<number> = new Set([1, 18, 39, 42, 100]);

function selecting(graph: Graph, site: Site): string {
  const points = site.object.points.filter(({ row, want }) => want.by === "labels" && selectingRows.has(row));
  const [first] = points;
  if (first?.want.by !== "labels") return "";
  const { where, targets } = resolve(graph, site, first);
  if (where === "unknown") return "";
  const noun = first.want.of === "pods" ? "workload" : first.want.of;
  if (targets.length === 0) return `selects no ${noun} here`;
  return `selects ${counted(targets.length, noun)}: ${listed(targets.map((target) => called(target.site)))}`;
}

/** Namespaces are where objects are, owners and kinds what they are. */
const silentRows: ReadonlySet<number> = new Set([44, 103, 104, 138]);

function using(graph: Graph, site: Site): string {
  const users = usersOf(graph, site).filter(({ point }) => !silentRows.has(point.row));
  const sites = [...new Set(users.map((user) => user.site))];
  return sites.length === 0 ? "" : `used by ${sites.length}: ${listed(sites.map(called))}`;
}
