/** The values a chart's templates see, as Helm puts them together. */
import { memo } from "../../../model/memo";
import type { HelmVersion } from "../../../model/settings";
import { scalarOf } from "../../../schema/json-schema/instance";
import type { Chart, Subchart } from "./chart";
import { globalsFrom, overOwn, type Turn } from "./coalesce";
import { type Dependency, steps } from "./metadata";
import { nested, noValues, tablesMerged, type Value, valueAt, withMember } from "./value";

/**
 * The values of a chart that is installed by itself, its sub-charts' under their keys. Switched off or not, every
 * sub-chart is counted in, since the user's values decide about that.
 */
export function effectiveValues(chart: Chart, helm: HelmVersion): Value {
  return byVersion[helm](chart);
}

const byVersion: Readonly<Record<HelmVersion, (chart: Chart) => Value>> = {
  3: memo((chart: Chart) => valuesWith(chart, noValues, "3")),
  4: memo((chart: Chart) => valuesWith(chart, noValues, "4")),
};

/** The same where the user gives values as well. */
export function valuesWith(chart: Chart, given: Value, helm: HelmVersion): Value {
  return complete(chart, prepared(chart), given, { keepsNulls: false, helm });
}

/** `given` over what the chart has as its own, and each section over the values of its sub-chart. */
function complete({ subcharts }: Chart, own: Value, given: Value, turn: Turn): Value {
  const keys = new Set(subcharts.map(({ key }) => key));
  const values = overOwn(given, own, turn, keys);
  return subcharts.reduce((all, subchart) => withSubchart(all, subchart, turn), values);
}

/** The parent's section over the sub-chart's own values, and the parent's globals over its globals. */
function withSubchart(values: Value, { key, chart }: Subchart, turn: Turn): Value {
  const section = values.members?.get(key) ?? noValues;
  if (chart === undefined || section.members === undefined) return values;
  return withMember(values, key, complete(chart, prepared(chart), globalsFrom(section, values), turn));
}

/**
 * The values of a chart as Helm holds them after a first turn, in which it looks for what charts import from those below:
 * where there are dependencies, everything below is in them by then, nulls included.
 */
const prepared: (chart: Chart) => Value = memo((chart) => {
  if (chart.metadata.dependencies.length === 0) return chart.values;
  const all = complete(chart, chart.values, noValues, firstTurn);
  return chart.subcharts.reduce((values, subchart) => imported(values, all, subchart), all);
});

const firstTurn: Turn = { keepsNulls: true, helm: "3" };

/** What a parent asks for by `import-values` ranks below what it says itself. */
function imported(values: Value, all: Value, { key, dependency }: Subchart): Value {
  return (dependency?.imports ?? []).reduce((result, { from, to }) => {
    const table = valueAt(all, [key, ...from]);
    return table?.members === undefined ? result : tablesMerged(result, nested(table, to), true);
  }, values);
}

/** Whether a dependency is switched on by these values of the chart that asks for it and of the one at the top. */
export function isEnabled({ condition, tags }: Dependency, values: Value, top: Value = values): boolean {
  const truth = (value: Value | undefined) => {
    const said = value && scalarOf(value);
    return typeof said === "boolean" ? said : undefined;
  };
  const [decided] = condition.map((path) => truth(valueAt(values, steps(path)))).filter((each) => each !== undefined);
  if (decided !== undefined) return decided;
  const tagged = tags.map((tag) => truth(valueAt(top, ["tags", tag])));
  return tagged.includes(true) || !tagged.includes(false);
}
