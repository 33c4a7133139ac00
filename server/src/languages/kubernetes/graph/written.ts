/** The objects behind the sites of the graph, with their trees. */
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

/** The objects of a file; what is made by others has no tree of its own. */
export function writtenIn(graph: Graph, file: SourceFile): readonly WrittenSite[] {
  const sites = sitesIn(graph, file).filter(({ site }) => site.object.madeBy === undefined);
  const byStart = new Map(sites.map(({ site, span }) => [span(site.object.whole).start, site]));
  return placedObjects(file).flatMap(({ start, objects }) =>
    objects.flatMap((object) => {
      const site = byStart.get(object.map.start + start);
      return site === undefined ? [] : [{ site, object, start }];
    }),
  );
}

/** The object of a site, wherever it is written. */
export function writtenAt(snapshot: Snapshot, site: Site): WrittenSite | undefined {
  const file = snapshot.files.get(site.path);
  return file === undefined ? undefined : writtenIn(graphOf(snapshot), file).find((each) => each.site === site);
}
