/** Above an object, what it selects and who uses it. */
import type { Lens } from "../../../model/inlay";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { type Graph, graphFor } from "./graph";
import { isPatch, type Resolution, resolveWant } from "./resolve";
import type { Site } from "./shelf";
import { placeOf, sitesIn } from "./sites";
import { usersOf } from "./users";
import { called, counted, listed } from "./wording";

/** One an object that selects or is used; what others make has no line of its own. */
export function lenses(file: SourceFile, snapshot: Snapshot): readonly Lens[] {
  const graph = graphFor(file, snapshot);
  return sitesIn(graph, file).flatMap(({ site, span }): Lens[] => {
    if (site.object.madeBy !== undefined || isPatch(graph, site)) return [];
    const told = [selecting(graph, site), using(graph, site)].filter((each) => each !== undefined);
    const places = told.flatMap(({ sites }) => sites.map((each) => placeOf({ site: each }, snapshot)));
    const title = told.map((each) => each.title).join(" · ");
    return told.length === 0 ? [] : [{ span: span(site.object.whole), title, places }];
  });
}

interface Told {
  readonly title: string;
  readonly sites: readonly Site[];
}

/** Rows that are about other pods than an object's own. */
const selectingRows: ReadonlySet<number> = new Set([1, 18, 39, 42, 100]);

function selecting(graph: Graph, site: Site): Told | undefined {
  const wants = site.object.points.flatMap(({ row, want }) =>
    want.by === "labels" && selectingRows.has(row) ? [want] : [],
  );
  const [want] = wants;
  const { where, targets } = want === undefined ? nothing : resolveWant(graph, site, want);
  if (want === undefined || where === "unknown") return undefined;
  const sites = targets.map((target) => target.site);
  const noun = want.of === "pods" ? "workload" : want.of;
  if (sites.length === 0) return { title: `selects no ${noun} here`, sites };
  return { title: `selects ${counted(sites.length, noun)}: ${listed(sites.map(called))}`, sites };
}

const nothing: Resolution = { where: "unknown", targets: [] };

/** Namespaces are where objects are, owners and kinds what they are. */
const silentRows: ReadonlySet<number> = new Set([44, 103, 104, 138]);

function using(graph: Graph, site: Site): Told | undefined {
  const users = usersOf(graph, site).filter(({ point }) => !silentRows.has(point.row));
  const sites = [...new Set(users.map((user) => user.site))];
  return sites.length === 0 ? undefined : { title: `used by ${sites.length}: ${listed(sites.map(called))}`, sites };
}
