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

/** The references whose ids are, or begin with, another file's path; names within the file are none. */
export function documentLinks(snapshot: Snapshot, path: string): readonly DocumentLink[] {
  const file = snapshot.files.get(path);
  if (file === undefined) return [];
  return namesOf(snapshot, file).references.flatMap(({ id, span }) => {
    const target = id.replace(/#.*$/, "");
    if (target === path || !snapshot.paths.has(target)) return [];
    return [{ span, path: target, offset: placeOf(snapshot, target, id) }];
  });
}

function placeOf(snapshot: Snapshot, path: string, id: string): number {
  const file = snapshot.files.get(path);
  const [definition] = (file && namesOf(snapshot, file).definitionsById.get(id)) ?? [];
  return definition?.span.start ?? 0;
}
