/** The values a chart's templates see, after Helm 3's rules. */
import { memo } from "../../../model/memo";
import type { Chart, Subchart } from "./chart";
import { type Dependency, steps } from "./metadata";
import { coalesce, nested, noValues, type Value, valueAt, withMember } from "./values";

/**
 * The values of a chart that is installed by itself, its sub-charts' under their keys. Switched off or not, every
 * sub-chart is counted in, since the user's values decide about that.
 */
export const effectiveValues = memo((chart: Chart): Value => withSubcharts(chart, chart.values));

/** The same where the user gives values as well. */
export function valuesWith(chart: Chart, given: Value): Value {
  return withSubcharts(chart, coalesce(given, chart.values));
}

/** `given` is what stands above the chart's own values, its own values included. */
function withSubcharts(chart: Chart, given: Value): Value {
  const complete = chart.subcharts.reduce((values, subchart) => withSubchart(values, subchart), given);
  return chart.subcharts.reduce((values, subchart) => imported(values, subchart), complete);
}

/** The parent's section over the sub-chart's own values, and the parent's globals over its globals. */
function withSubchart(values: Value, { key, chart }: Subchart): Value {
  if (chart === undefined) return values;
  const section = values.members?.get(key);
  if (section !== undefined && section.members === undefined) return values;
  const own = coalesce(section ?? noValues, chart.values);
  return withMember(values, key, withSubcharts(chart, withGlobals(own, values)));
}

function withGlobals(own: Value, above: Value): Value {
  const globals = above.members?.get("global");
  if (globals?.members === undefined) return own;
  const ours = own.members?.get("global");
  if (ours !== undefined && ours.members === undefined) return own;
  return withMember(own, "global", ours === undefined ? globals : coalesce(globals, ours));
}

/** What a parent asks for by `import-values` ranks below what it says itself. */
function imported(values: Value, { key, dependency }: Subchart): Value {
  return (dependency?.imports ?? []).reduce((result, { from, to }) => {
    const table = valueAt(values, [key, ...from]);
    return table?.members === undefined ? result : coalesce(result, nested(table, to));
  }, values);
}

/** Whether a dependency is switched on by these values of the chart that asks for it and of the one at the top. */
export function isEnabled({ condition, tags }: Dependency, values: Value, top: Value = values): boolean {
  const truth = (value: Value | undefined) => {
    const node = value?.node;
    return node?.kind === "scalar" && typeof node.value === "boolean" ? node.value : undefined;
  };
  const [decided] = condition.map((path) => truth(valueAt(values, steps(path)))).filter((each) => each !== undefined);
  if (decided !== undefined) return decided;
  const tagged = tags.map((tag) => truth(valueAt(top, ["tags", tag])));
  return tagged.includes(true) || !tagged.includes(false);
}
