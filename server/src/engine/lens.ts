/** Sentences above lines, as the file's language gives them. */
import type { Lens } from "../model/inlay";
import type { Snapshot } from "../model/snapshot";
import { spoken } from "./language-of";

/** All of a file's, in order. */
export function lenses(snapshot: Snapshot, path: string): readonly Lens[] {
  const of = spoken(snapshot, path);
  return of?.language.lenses?.(of.file, of.snapshot) ?? [];
}
