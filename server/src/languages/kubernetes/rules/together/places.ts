/** Where what the graph knows is written. */
import type { Related } from "../../../../model/finding";
import type { Snapshot } from "../../../../model/snapshot";
import { type Span, shift } from "../../../../model/span";
import type { Point } from "../../graph/facts";
import { factsOf, spanAt } from "../../graph/file-facts";
import type { Site } from "../../graph/shelf";
import type { WrittenSite } from "../../graph/written";
import type { Around } from "../practices/workspace-rule";

/** A place of an object that is looked at, from its document's start. */
export function spanIn({ file, site }: Around, at: number): Span {
  return factsOf(file).places[site.document]?.[at] ?? { start: 0, end: 0 };
}

/** Where another object is written: its name, or one of its places; nothing in a file that the workspace does not hold. */
export function relatedTo(snapshot: Snapshot, site: Site, message: string, at?: number): { related?: [Related] } {
  const file = snapshot.files.get(site.path);
  if (file === undefined) return {};
  const span = spanAt(factsOf(file), site.document, at ?? site.object.name?.at ?? site.object.head);
  return { related: [{ path: site.path, span, message }] };
}

/** A place of another object. */
export function relatedAt({ site, start }: WrittenSite, span: Span, message: string): { related: [Related] } {
  return { related: [{ path: site.path, span: shift(span, start), message }] };
}

/** The first key of a selector, or all of one without. */
export function selectorSpan(around: Around, { want, word }: Point): Span {
  const [first] = want.by === "labels" ? want.selector.requirements : [];
  return spanIn(around, first?.key.at ?? word.at);
}
