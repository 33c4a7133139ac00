/** The objects behind the sites of the graph, with their trees. */
import { memo } from "../../../model/memo";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { type KubernetesObject, placedObjects } from "../objects";
import { type Graph, graphOf } from "./graph";
import type { Site } from "./shelf";
import { sitesIn } from "./sites";

/** An object with its site and where its document starts. */
export interface WrittenSite {
  readonly site: Site;
  readonly object: KubernetesObject;
  readonly start: number;
}

/** Once a file and graph: all rules that need the graph ask for it. */
const written = memo((graph: Graph) =>
  memo((file: SourceFile): ReadonlyMap<Site, WrittenSite> => {
    const sites = sitesIn(graph, file).filter(({ site }) => site.object.madeBy === undefined);
    const byStart = new Map(sites.map(({ site, span }) => [span(site.object.whole).start, site]));
    const bySite = new Map<Site, WrittenSite>();
    for (const { start, objects } of placedObjects(file))
      for (const object of objects) {
        const site = byStart.get(object.map.start + start);
        if (site !== undefined) bySite.set(site, { site, object, start });
      }
    return bySite;
  }),
);

/** The objects of a file; what is made by others has no tree of its own. */
export function writtenIn(graph: Graph, file: SourceFile): readonly WrittenSite[] {
  return [...written(graph)(file).values()];
}

/** The object of a site, wherever it is written. */
export function writtenAt(snapshot: Snapshot, site: Site): WrittenSite | undefined {
  const file = snapshot.files.get(site.path);
  return file === undefined ? undefined : written(graphOf(snapshot))(file).get(site);
}
