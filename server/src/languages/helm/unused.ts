/** Values that no template reads. */
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import type { Chart } from "./chart/chart";
import type { Seat } from "./chart/seat";
import { type Family, familyOf } from "./scope/family";
import type { Path } from "./scope/known";
import { addRead, type Reads, readsOf } from "./value-reads";
import { type ValueKey, valueKeys } from "./values-file";

/**
 * The outermost keys of a chart's values.yaml that nothing reads; none where somebody may read them whose templates are
 * not known.
 */
export function unusedKeys(snapshot: Snapshot, seat: Seat, file: SourceFile): readonly ValueKey[] {
  const family = familyOf(snapshot, seat.top);
  if (!isKnown(family, seat)) return [];
  const reads = allReads(snapshot, family, seat);
  const unused = valueKeys(file).filter(
    ({ path, entry }) => isOwn(seat, path) && !holdsAnchor(entry.value) && !isRead(reads, path),
  );
  const found = new Set(unused.map(({ path }) => path.join("\n")));
  return unused.filter(({ path }) => !found.has(path.slice(0, -1).join("\n")));
}

/** Templates that are not there, and names that are worked out, may read everything they are given. */
function isKnown({ whole, strange, runs }: Family, { chart, top }: Seat): boolean {
  const complete = [chart, top].every(({ subcharts }) => subcharts.every((each) => each.chart !== undefined));
  if (!whole || !complete || chart.metadata.library || runs.length === 0) return false;
  return !strange.some(({ context }) => context !== undefined);
}

/** Conditions read values, too, and so do texts that are run as templates. */
function allReads({ files }: Snapshot, family: Family, { chart, top, routes }: Seat): Reads {
  const root = readsOf(family, chart);
  for (const each of [...chart.folder.values, ...top.folder.values]) {
    const text = files.get(each)?.text ?? "";
    for (const [, path = ""] of text.matchAll(/\.Values\.([\w.]+)/g)) addRead(root, path.split("."), true);
  }
  for (const path of conditions(chart)) addRead(root, path, false);
  for (const route of routes)
    for (const path of conditions(top))
      if (route.every((key, step) => key === path[step])) addRead(root, path.slice(route.length), false);
  return root;
}

/** The values that decide about a chart's dependencies; its own, and the defaults of those below it. */
function conditions({ subcharts }: Chart): readonly Path[] {
  return subcharts.flatMap(({ dependency }) => (dependency?.condition ?? []).map((path) => path.split(".")));
}

function isRead(reads: Reads, [key, ...rest]: Path): boolean {
  if (reads.whole || key === undefined) return true;
  return [key, "*"].some((step) => {
    const next = reads.members.get(step);
    return next !== undefined && isRead(next, rest);
  });
}

/** Keys outside lists that neither Helm nor a sub-chart reads. */
function isOwn({ chart }: Seat, path: Path): boolean {
  const [first = ""] = path;
  if (path.includes("*") || first === "global" || first === "tags" || first === "exports") return false;
  return !chart.subcharts.some(({ key }) => key === first);
}

/** What has an anchor is used by its alias. */
function holdsAnchor(value: ValueKey["entry"]["value"]): boolean {
  return value !== undefined && value.kind !== "alias" && value.anchor !== undefined;
}
