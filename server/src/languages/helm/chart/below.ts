/** The charts that are installed together, and their templates. */
import { memo } from "../../../model/memo";
import type { Chart } from "./chart";

/** A chart and all below it, each once. */
export const chartsBelow = memo((top: Chart): readonly Chart[] => {
  const found = new Set([top]);
  for (const chart of found) for (const { chart: below } of chart.subcharts) if (below !== undefined) found.add(below);
  return [...found];
});

/** The chart of each of their templates, by path. */
export const chartsByTemplate = memo(
  (top: Chart): ReadonlyMap<string, Chart> =>
    new Map(chartsBelow(top).flatMap((chart) => chart.folder.templates.map((path) => [path, chart] as const))),
);
