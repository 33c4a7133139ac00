/** From a place in a file to the graph. */
import type { ConceptPlace } from "../../../model/concept";
import { memo } from "../../../model/memo";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { type Span, touches } from "../../../model/span";
import type { Point } from "./facts";
import { factsOf, spanAt } from "./file-facts";
import type { Graph } from "./graph";
import type { Target } from "./resolve";
import type { Site } from "./shelf";
import { called } from "./wording";

/** The objects that are written in a file, with a way from the numbers of their places to these. */
export function sitesIn(graph: Graph, file: SourceFile): readonly PlacedSite[] {
  return placedSites(graph)(file);
}

/** Once a file and graph: every rule that needs the graph asks for them. */
const placedSites = memo((graph: Graph) =>
  memo((file: SourceFile): readonly PlacedSite[] => {
    const placed = factsOf(file);
    return graph.find("byPath", file.path).map((site) => ({ site, span: (at) => spanAt(placed, site.document, at) }));
  }),
);

/** An object of a file. */
export interface PlacedSite {
  readonly site: Site;
  span(at: number): Span;
}

/** A point that a place touches, or whose label it touches. */
export interface PointAt extends PlacedSite {
  readonly point: Point;
  /** The word that is touched. */
  readonly at: Span;
}

/** The points whose words an offset touches. */
export function pointsAt(graph: Graph, file: SourceFile, offset: number): readonly PointAt[] {
  return sitesIn(graph, file)
    .filter(({ site, span }) => touches(span(site.object.whole), offset))
    .flatMap((placed) =>
      placed.site.object.points.flatMap((point) => {
        const words = wordsOf(point).map((at) => placed.span(at));
        const at = words.find((span) => touches(span, offset));
        return at === undefined ? [] : [{ ...placed, point, at }];
      }),
    );
}

/** The place of a name; of a selector, those of its keys and values. */
function wordsOf({ want, word }: Point): readonly number[] {
  if (want.by !== "labels") return [word.at];
  return want.selector.requirements.flatMap(({ key, values }) => [key.at, ...values.map(({ at }) => at)]);
}

/** Where something is, and what it is called; nothing in a file that the workspace does not hold, such as a fence of a note. */
export function placesOf({ site, part }: Target, snapshot: Snapshot): readonly ConceptPlace[] {
  const file = snapshot.files.get(site.path);
  if (file === undefined) return [];
  const at = (part?.name ?? part?.number ?? site.object.name)?.at ?? site.object.head;
  return [{ text: called(site), path: site.path, offset: spanAt(factsOf(file), site.document, at).start }];
}
