/** Values that templates read and nobody gives. */
import type { Snapshot } from "../../model/snapshot";
import { givenValues, type Seat, seenValues } from "./chart/seat";
import { type Value, valueAt } from "./chart/values";
import { isDeclared } from "./schema-file";
import type { Path } from "./scope/known";
import { commentedKeys } from "./value-comments";

/** The first step of a path that no file gives, with the keys that stand in its place. */
export interface Missing {
  readonly index: number;
  readonly siblings: readonly string[];
}

/** Nothing where somebody gives the value, may give it, or says that one may: then it is not known to be missing. */
export function missing(snapshot: Snapshot, seat: Seat, path: Path): Missing | undefined {
  if (isForeign(seat, path)) return undefined;
  const gaps = seenValues(seat).map((values) => gapIn(values, path));
  const [first] = gaps;
  if (first === undefined || gaps.some((gap) => gap?.index !== first.index)) return undefined;
  const upTo = path.slice(0, first.index + 1);
  if (givenValues(snapshot, seat).some((values) => valueAt(values, upTo) !== undefined)) return undefined;
  return isDeclared(snapshot, seat.chart, upTo) || isCommented(snapshot, seat, upTo) ? undefined : first;
}

/** An empty table, a list and a text say nothing about the keys that others may put there. */
function gapIn(values: Value, path: Path): Missing | undefined {
  let here: Value | undefined = values;
  for (const [index, key] of path.entries()) {
    const members: Value["members"] = here?.members;
    if (key === "*" || members === undefined || members.size === 0) return undefined;
    here = members.get(key);
    if (here === undefined) return { index, siblings: [...members.keys()] };
  }
  return undefined;
}

/** What a chart that is not read may give, and what every parent may: a library's values are its users'. */
function isForeign({ chart, top }: Seat, [first]: Path): boolean {
  if (first === undefined || first === "global" || chart.metadata.library) return true;
  return [chart, top].some(({ subcharts }) =>
    subcharts.some(
      (each) => each.chart === undefined && (each.key === first || (each.dependency?.imports.length ?? 0) > 0),
    ),
  );
}

function isCommented({ files }: Snapshot, { chart, top }: Seat, path: Path): boolean {
  const key = path.at(-1) ?? "";
  return [...chart.folder.values, ...top.folder.values].some((each) => {
    const file = files.get(each);
    return file !== undefined && commentedKeys(file).has(key);
  });
}
