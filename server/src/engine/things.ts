/** What the files of a workspace hold that other languages may name. */
import { memo } from "../model/memo";
import type { Snapshot } from "../model/snapshot";
import type { Thing } from "../model/thing";
import { languageOf } from "./language-of";

/** Each thing once, in the order of the files. */
export const thingsIn = memo((snapshot: Snapshot): readonly Thing[] => {
  const found = new Map<string, Thing>();
  for (const file of snapshot.files.values())
    for (const thing of languageOf(snapshot, file)?.things?.(file) ?? []) {
      const key = `${thing.kind} ${thing.of ?? ""} ${thing.name}`;
      if (!found.has(key)) found.set(key, thing);
    }
  return [...found.values()];
});
