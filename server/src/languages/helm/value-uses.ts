/** The values that the templates of a chart read. */
import { memo } from "../../model/memo";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { shift, touches } from "../../model/span";
import type { Chart } from "./chart/chart";
import { seatOf } from "./chart/seat";
import { type Family, familyOf } from "./scope/family";
import { type KnownPlace, type PlacedStep, type Reading, usesIn } from "./scope/reading";

/** The family of the chart that a file belongs to. */
export function familyAt(snapshot: Snapshot, path: string): Family | undefined {
  const seat = seatOf(snapshot, path);
  return seat && familiesIn(snapshot)(seat.top);
}

const familiesIn = memo((snapshot: Snapshot) => memo((top: Chart) => familyOf(snapshot, top)));

/** What the actions of a file surely do, in the order of its runs. */
export function sureSteps(snapshot: Snapshot, file: SourceFile): readonly PlacedStep[] {
  const family = familyAt(snapshot, file.path);
  return family === undefined ? [] : stepsIn(family)(file);
}

const stepsIn = memo((family: Family) =>
  memo((file: SourceFile) => family.of(file).flatMap(({ sure, reading }) => (sure ? reading.steps : []))),
);

/** The names at a place that are looked up in something known. */
export function surePlacesAt(snapshot: Snapshot, file: SourceFile, offset: number): readonly KnownPlace[] {
  return sureSteps(snapshot, file).flatMap(({ start, step }) => {
    if (!touches({ start, end: start + step.action.text.length }, offset)) return [];
    const here = step.places.filter(({ span }) => touches(span, offset - start));
    return here.map((place) => ({ ...place, span: shift(place.span, start) }));
  });
}

/** `open` where a template changes the values in a way that cannot be followed. */
export interface Provided {
  readonly open: boolean;
  has(path: readonly string[]): boolean;
}

/** The paths of a chart's values that some template provides for the absence of, or sets itself, each with what is above it. */
export const providedFor = memo((family: Family) =>
  memo((chart: { readonly folder: string }): Provided => {
    const all = family.runs.flatMap(({ reading }) => providedIn(reading).get(chart.folder) ?? []);
    return {
      open: all.some((paths) => paths.has(anything)),
      has: (path) => all.some((paths) => paths.has(keyOf(path))),
    };
  }),
);

/** The same of one run, by chart. */
const providedIn = memo((reading: Reading): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  const of = (chart: string) => {
    const paths = found.get(chart) ?? new Set<string>();
    found.set(chart, paths);
    return paths;
  };
  for (const { chart, path, tolerant } of usesIn(reading)) if (tolerant) addPrefixes(path, of(chart));
  for (const { chart, path } of reading.changes) {
    if (path === undefined) of(chart).add(anything);
    else addPrefixes(path, of(chart));
  }
  return found;
});

/** No path has this key. */
const anything = "\n";

function keyOf(path: readonly string[]): string {
  return path.join("\n");
}

function addPrefixes(path: readonly string[], to: Set<string>): void {
  for (let length = path.length; length > 0; length--) {
    const key = keyOf(path.slice(0, length));
    if (to.has(key)) return;
    to.add(key);
  }
}
