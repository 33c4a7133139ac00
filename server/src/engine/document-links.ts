/** Where the names in a file lead to other files, for editors that underline them. */
import type { Snapshot } from "../model/snapshot";
import type { Span } from "../model/span";
import { namesOf } from "./names";

/** A stretch of text that leads to a file, or to a place in it. */
export interface DocumentLink {
  readonly span: Span;
  readonly path: string;
  readonly offset: number;
}

/**
 * The references whose ids are another file's path, or begin with that of the file which defines them. Other names are none: ids of
 * objects begin with what holds a unit together, which is not where they are.
 */
export function documentLinks(snapshot: Snapshot, path: string): readonly DocumentLink[] {
  const file = snapshot.files.get(path);
  if (file === undefined) return [];
  return namesOf(snapshot, file).references.flatMap(({ id, span }) => {
    const target = id.replace(/#.*$/, "");
    const offset = target === path || !snapshot.paths.has(target) ? undefined : placeOf(snapshot, target, id);
    return offset === undefined ? [] : [{ span, path: target, offset }];
  });
}

function placeOf(snapshot: Snapshot, path: string, id: string): number | undefined {
  if (id === path) return 0;
  const file = snapshot.files.get(path);
  return file && namesOf(snapshot, file).definitionsById.get(id)?.[0]?.span.start;
}
