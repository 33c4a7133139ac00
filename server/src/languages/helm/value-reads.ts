/** What templates read of a chart's values, as a tree. */
import type { Chart } from "./chart/chart";
import type { Family } from "./scope/family";
import type { Path } from "./scope/known";
import { usesIn } from "./scope/reading";

/** What is read of a value. */
export interface Reads {
  /** True where all below may be read. */
  whole: boolean;
  /** The steps below it; `*` is any. */
  readonly members: Map<string, Reads>;
}

/** All that the templates of a family read of one chart's values. */
export function readsOf({ runs }: Family, { folder }: Pick<Chart, "folder">): Reads {
  const root = noReads();
  for (const { reading } of runs)
    for (const { chart, path, whole } of usesIn(reading)) if (chart === folder.folder) addRead(root, path, whole);
  return root;
}

/** Nothing is read yet. */
export function noReads(): Reads {
  return { whole: false, members: new Map() };
}

/** Notes one more path. */
export function addRead(root: Reads, path: Path, whole: boolean): void {
  let here = root;
  for (const key of path) {
    const next = here.members.get(key) ?? noReads();
    here.members.set(key, next);
    here = next;
  }
  here.whole ||= whole;
}
