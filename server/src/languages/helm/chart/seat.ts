/** Where a chart stands below the chart that is installed, and by what names its values go there. */
import { memo } from "../../../model/memo";
import type { HelmVersion } from "../../../model/settings";
import type { Snapshot } from "../../../model/snapshot";
import { type Chart, chartIn } from "./chart";
import { effectiveValues } from "./effective";
import { type ChartFolder, chartFolderOf, chartFolders } from "./layout";
import { noValues, type Value, valueAt } from "./value";
import { valuesIn } from "./values";

/** A chart below the one at the top; a chart with two aliases has two routes, one at the top the empty one. */
export interface Seat {
  readonly chart: Chart;
  readonly top: Chart;
  readonly routes: readonly (readonly string[])[];
  /** The Helm that puts the values together. */
  readonly helm: HelmVersion;
}

/** The seat of the chart that a file belongs to. */
export function seatOf(snapshot: Snapshot, path: string): Seat | undefined {
  const folder = chartFolderOf(snapshot.paths, path);
  if (folder === undefined) return undefined;
  const known = seats(snapshot);
  if (!known.has(folder.folder)) known.set(folder.folder, seatIn(snapshot, folder));
  return known.get(folder.folder);
}

const seats = memo((_snapshot: Snapshot) => new Map<string, Seat | undefined>());

function seatIn(snapshot: Snapshot, folder: ChartFolder): Seat | undefined {
  const chart = chartIn(snapshot, folder.folder);
  const top = chartIn(snapshot, topFolder(snapshot, folder).folder);
  if (chart === undefined || top === undefined) return undefined;
  const routes = routesTo(top, folder.folder, []);
  const { helmVersion: helm } = snapshot.settings;
  return routes.length > 0 ? { chart, top, routes, helm } : { chart, top: chart, routes: [[]], helm };
}

function topFolder(snapshot: Snapshot, folder: ChartFolder): ChartFolder {
  let here = folder;
  for (let above = here.parent; above !== undefined; above = here.parent)
    here = chartFolders(snapshot.paths).get(above) ?? here;
  return here;
}

function routesTo(from: Chart, folder: string, route: readonly string[]): readonly (readonly string[])[] {
  if (from.folder.folder === folder) return [route];
  return from.subcharts.flatMap(({ key, chart }) => (chart ? routesTo(chart, folder, [...route, key]) : []));
}

/** What the chart's templates see as `.Values`, once for each of its routes. */
export function seenValues({ top, routes, helm }: Seat): readonly Value[] {
  return routes.map((route) => valueAt(effectiveValues(top, helm), route) ?? noValues);
}

/** What every single file of values says about the chart, its own files first. */
export function givenValues(snapshot: Snapshot, { chart, top, routes }: Seat): readonly Value[] {
  const own = filesOf(snapshot, chart).map(valuesIn);
  if (top === chart) return own;
  const above = routes.flatMap((route) =>
    route.flatMap((_, index) => {
      const holder = below(top, route.slice(0, index));
      const files = holder === undefined ? [] : filesOf(snapshot, holder);
      return files.flatMap((file) => valueAt(valuesIn(file), route.slice(index)) ?? []);
    }),
  );
  return [...own, ...above];
}

function filesOf({ files }: Snapshot, { folder }: Chart) {
  return folder.values.flatMap((path) => files.get(path) ?? []);
}

function below(top: Chart, route: readonly string[]): Chart | undefined {
  return route.reduce<Chart | undefined>((chart, key) => subchart(chart, key), top);
}

function subchart(chart: Chart | undefined, key: string): Chart | undefined {
  return chart?.subcharts.find((each) => each.key === key)?.chart;
}

/** The chart that has a value of a chart as its own, and the path there: a sub-chart's section is the sub-chart's. */
export function ownerOf(
  chart: Chart,
  path: readonly string[],
): { readonly chart: Chart; readonly path: readonly string[] } {
  const inner = path.length > 1 ? subchart(chart, path[0] ?? "") : undefined;
  return inner === undefined ? { chart, path } : ownerOf(inner, path.slice(1));
}

/**
 * The id of a value of a chart: it belongs to the chart that has it as its own, and a global to the chart at the top.
 * A step into a list or a table of unknown keys is `*`.
 */
export function valueId(chart: Chart, top: string, path: readonly string[]): string {
  const owner = ownerOf(chart, path);
  const folder = owner.path[0] === "global" ? top : owner.chart.folder.folder;
  return `${folder}/values.yaml#${owner.path.map((step) => step.replaceAll(".", "%2E")).join(".")}`;
}
