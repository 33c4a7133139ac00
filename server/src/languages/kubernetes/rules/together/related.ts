/** Other objects as related places of a finding. */
import type { Related } from "../../../../model/finding";
import type { Snapshot } from "../../../../model/snapshot";
import { factsOf, spanAt } from "../../graph/file-facts";
import type { Site } from "../../graph/shelf";

/** Where an object is written: its name, or one of its words; nothing in a file that the workspace does not hold. */
export function relatedTo(snapshot: Snapshot, site: Site, message: string, at?: number): { related?: [Related] } {
  const file = snapshot.files.get(site.path);
  if (file === undefined) return {};
  const span = spanAt(factsOf(file), site.document, at ?? site.object.name?.at ?? site.object.head);
  return { related: [{ path: site.path, span, message }] };
}
