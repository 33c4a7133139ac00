/** Keys that a map has twice. */
import type { YamlEntry } from "../tree";

/** Up to so many keys, comparing each with each costs less than a set. */
const few = 8;

/** True where two entries have keys that read the same. */
export function hasDoubles(entries: readonly YamlEntry[]): boolean {
  const { length } = entries;
  if (length > few) return new Set(entries.map(({ key }) => key.text)).size < length;
  for (let at = 1; at < length; at++)
    for (let before = 0; before < at; before++) if (entries[at]?.key.text === entries[before]?.key.text) return true;
  return false;
}
