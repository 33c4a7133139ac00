/** Values as names: keys in files of values introduce them, templates refer to them, through charts and sub-charts. */
import { memo } from "../../model/memo";
import type { Definition, Names, Reference } from "../../model/name";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { shift } from "../../model/span";
import type { Chart } from "./chart/chart";
import { seatOf, valueId } from "./chart/seat";
import { type Family, familyOf } from "./scope/family";
import type { ValueUse } from "./scope/known";
import { usesIn } from "./scope/reading";
import { valueDefinitions } from "./values-file";

/** The names in a file of a chart that hang on what the chart is. */
export function linkedNames(file: SourceFile, snapshot: Snapshot): Names {
  const seat = seatOf(snapshot, file.path);
  if (seat === undefined) return none;
  const family = familyOf(snapshot, seat.top);
  if (seat.chart.folder.values.includes(file.path))
    return defining(family)(seat.top)(valueDefinitions(seat.chart)(seat.top)(file));
  return seat.chart.folder.templates.includes(file.path) ? referring(family)(seat.top)(file) : none;
}

const none: Names = { definitions: [], references: [] };

/** What a template reads under the name of something else as well cannot get another name. */
const defining = memo((family: Family) =>
  memo((top: Chart) =>
    memo((definitions: readonly Definition[]): Names => {
      const shared = sharedNames(family)(top);
      return {
        definitions: definitions.map((each) => (isShared(each.id, shared) ? { ...each, spelled: false } : each)),
        references: [],
      };
    }),
  ),
);

/** Ids that are read where several contexts meet, and those that stand for every element of a list or table. */
interface Shared {
  readonly unsure: ReadonlySet<string>;
  readonly every: ReadonlySet<string>;
}

const sharedNames = memo((family: Family) =>
  memo((top: Chart): Shared => {
    const idsOf = (uses: readonly ValueUse[]) =>
      new Set(uses.flatMap((use) => referencesOf(use, 0, top)).map(({ id }) => id));
    const unsure = family.runs.filter(({ sure }) => !sure).flatMap(({ reading }) => usesIn(reading));
    const all = family.runs.flatMap(({ reading }) => usesIn(reading));
    return { unsure: idsOf(unsure), every: idsOf(all.filter(({ path }) => path.includes("*"))) };
  }),
);

/** An element of a list is read under its own id, a member of a table under the id of every member. */
function isShared(id: string, { unsure, every }: Shared): boolean {
  if (unsure.has(id) || every.size === 0) return unsure.has(id);
  const [file = "", path = ""] = id.split("#");
  const steps = path.split(".");
  return steps.some((step, index) => step !== "*" && every.has(`${file}#${steps.with(index, "*").join(".")}`));
}

/** A name that is run in several contexts refers to each of them. */
const referring = memo((family: Family) =>
  memo((top: Chart) =>
    memo((file: SourceFile): Names => {
      const steps = family.of(file).flatMap(({ reading }) => reading.steps);
      const found = steps.flatMap(({ start, step }) => step.uses.flatMap((use) => referencesOf(use, start, top)));
      const distinct = new Map(found.map((each) => [`${each.id} ${each.span.start}`, each]));
      return { definitions: [], references: [...distinct.values()] };
    }),
  ),
);

/** Every written step of the path names a value of its own. */
function referencesOf({ chart, path, keys }: ValueUse, start: number, top: Chart): readonly Reference[] {
  const owner = chartBelow(top, chart);
  if (owner === undefined) return [];
  const first = path.length - keys.length;
  return keys.flatMap((span, index) => {
    const upTo = path.slice(0, first + index + 1);
    return upTo.length === 0
      ? []
      : [{ id: valueId(owner, top.folder.folder, upTo), span: shift(span, start), spelled: true }];
  });
}

function chartBelow(chart: Chart, folder: string): Chart | undefined {
  if (chart.folder.folder === folder) return chart;
  for (const { chart: each } of chart.subcharts) {
    const found = each && chartBelow(each, folder);
    if (found !== undefined) return found;
  }
  return undefined;
}
