/** Values as names: keys in files of values introduce them, templates refer to them, through charts and sub-charts. */
import { memo } from "../../model/memo";
import type { Definition, Names, Reference } from "../../model/name";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import type { Chart } from "./chart/chart";
import { seatOf, valueId } from "./chart/seat";
import { type Family, familyOf } from "./scope/family";
import type { ValueUse } from "./scope/known";
import { valueDefinitions } from "./values-file";

/** The names in a file of a chart that hang on what the chart is. */
export function linkedNames(file: SourceFile, snapshot: Snapshot): Names {
  const seat = seatOf(snapshot, file.path);
  if (seat === undefined) return none;
  if (seat.chart.folder.values.includes(file.path)) return defining(valueDefinitions(seat.chart)(seat.top)(file));
  if (!seat.chart.folder.templates.includes(file.path)) return none;
  return referring(familyOf(snapshot, seat.top))(seat.top)(file);
}

const none: Names = { definitions: [], references: [] };

const defining = memo((definitions: readonly Definition[]): Names => ({ definitions, references: [] }));

/** A name that is run in several contexts refers to each of them. */
const referring = memo((family: Family) =>
  memo((top: Chart) =>
    memo((file: SourceFile): Names => {
      const uses = (family.byFile.get(file) ?? []).flatMap(({ reading }) => reading.uses);
      const found = uses.flatMap((use) => referencesOf(use, top));
      const distinct = new Map(found.map((each) => [`${each.id} ${each.span.start}`, each]));
      return { definitions: [], references: [...distinct.values()] };
    }),
  ),
);

/** Every written step of the path names a value of its own. */
function referencesOf({ chart, path, keys }: ValueUse, top: Chart): readonly Reference[] {
  const owner = chartBelow(top, chart);
  if (owner === undefined) return [];
  const first = path.length - keys.length;
  return keys.flatMap((span, index) => {
    const upTo = path.slice(0, first + index + 1);
    return upTo.length === 0 ? [] : [{ id: valueId(owner, top.folder.folder, upTo), span, spelled: true }];
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
