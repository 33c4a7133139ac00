/** Hints behind words, as the file's language gives them. */
import type { Hint } from "../model/inlay";
import type { Snapshot } from "../model/snapshot";
import type { Span } from "../model/span";
import { spoken } from "./language-of";

/** Those that a range shows. */
export function hints(snapshot: Snapshot, path: string, shown: Span): readonly Hint[] {
  const of = spoken(snapshot, path);
  const all = of?.language.hints?.(of.file, snapshot) ?? [];
  return all.filter(({ at }) => shown.start <= at && at <= shown.end);
}
