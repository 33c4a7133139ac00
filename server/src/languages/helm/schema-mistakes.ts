/** What the schemas of a chart and of the charts below it refuse about the values in one file. */
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { scalarOf } from "../../schema/json-schema/instance";
import { judge } from "../../schema/json-schema/judge";
import type { Mistake } from "../../schema/json-schema/verdict";
import type { Chart } from "./chart/chart";
import { effectiveValues, isEnabled, valuesWith } from "./chart/effective";
import { isDefault } from "./chart/layout";
import { type Value, valuesIn } from "./chart/values";
import { chartSchema } from "./schema-file";

/** A mistake by its path from the values of the chart at hand, and whose schema speaks. */
export type SchemaMistake = Mistake<Value> & { readonly chart: Chart };

/** The mistakes about what this file of values of the chart says, as Helm merges it with the files below it. */
export function schemaMistakes(snapshot: Snapshot, chart: Chart, file: SourceFile): readonly SchemaMistake[] {
  const values = isDefault(file.path) ? effectiveValues(chart) : valuesWith(chart, valuesIn(file));
  return [...below(snapshot, chart, values, values)].filter(
    ({ at, kind }) => kind === "missing" || at.origins[0]?.file === file,
  );
}

/** A sub-chart that is switched off is not looked at. */
function* below(snapshot: Snapshot, chart: Chart, values: Value, top: Value): Generator<SchemaMistake> {
  const schema = chartSchema(snapshot, chart);
  if (schema !== undefined) for (const mistake of judge(schema, values).mistakes) yield { ...mistake, chart };
  for (const { key, chart: inner, dependency } of chart.subcharts) {
    const section = values.members?.get(key);
    const off = dependency !== undefined && !isEnabled(dependency, values, top);
    if (inner === undefined || off || section?.members === undefined) continue;
    for (const mistake of below(snapshot, inner, section, top)) yield { ...mistake, path: [key, ...mistake.path] };
  }
}

/** True for what is missing, and for an empty value that is refused: somebody has to give it. */
export function isForUsers({ kind, at }: SchemaMistake): boolean {
  return kind === "missing" || (kind !== "unknown" && isEmpty(at));
}

function isEmpty(value: Value): boolean {
  const scalar = scalarOf(value);
  return value.members?.size === 0 || value.items?.length === 0 || scalar === null || scalar === "";
}
