/** Which folders are charts and what lies in them, by paths alone. */
import { memo } from "../../../model/memo";
import { baseName, folderOf, relativeTo } from "../../../model/source-file";

/** A folder with a Chart.yaml; paths are sorted. */
export interface ChartFolder {
  readonly folder: string;
  /** The folder of the chart in whose `charts/` it lies. */
  readonly parent: string | undefined;
  /** The charts in its `charts/`. */
  readonly nested: readonly string[];
  /** The packed charts in its `charts/`, which nobody reads. */
  readonly archives: readonly string[];
  readonly templates: readonly string[];
  /** Every file of values, `values.yaml` first. */
  readonly values: readonly string[];
}

type Draft = {
  -readonly [K in keyof ChartFolder]: ChartFolder[K] extends readonly string[] ? string[] : ChartFolder[K];
};

/** Every chart of a workspace, by its folder. */
export const chartFolders = memo((paths: ReadonlySet<string>): ReadonlyMap<string, ChartFolder> => {
  const found = new Map<string, Draft>();
  const sorted = [...paths].sort();
  for (const path of sorted) if (baseName(path) === "Chart.yaml") found.set(folderOf(path), draft(folderOf(path)));
  for (const each of found.values()) {
    const outer = nestingOf(each.folder);
    const parent = outer === undefined ? undefined : found.get(outer);
    if (parent === undefined) continue;
    each.parent = parent.folder;
    parent.nested.push(each.folder);
  }
  if (found.size > 0) for (const path of sorted) place(path, nearest(found, path));
  for (const { values } of found.values()) values.sort((a, b) => Number(isDefault(b)) - Number(isDefault(a)));
  return found;
});

/** The chart that a file belongs to: the nearest one above it. */
export function chartFolderOf(paths: ReadonlySet<string>, path: string): ChartFolder | undefined {
  return nearest(chartFolders(paths), path);
}

function nearest<T>(charts: ReadonlyMap<string, T>, path: string): T | undefined {
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) {
    const chart = charts.get(folder);
    if (chart !== undefined) return chart;
  }
  return undefined;
}

function draft(folder: string): Draft {
  return { folder, parent: undefined, nested: [], archives: [], templates: [], values: [] };
}

/** The folder around `charts/NAME`; Helm passes over names that begin with a dot or an underscore. */
function nestingOf(folder: string): string | undefined {
  return /^(.+)\/charts\/[^/._][^/]*$/.exec(folder)?.[1];
}

function place(path: string, chart: Draft | undefined): void {
  if (chart === undefined) return;
  const name = relativeTo(chart.folder, path);
  if (name.startsWith("templates/")) chart.templates.push(path);
  else if (/^charts\/[^/]+\.tgz$/.test(name)) chart.archives.push(path);
  else if (isValuesName(name)) chart.values.push(path);
}

/** True for a file of values by its path below the chart: `values.yaml`, `values-prod.yaml`, `dev.values.yaml`, `ci/x.yaml`. */
function isValuesName(name: string): boolean {
  return /^(?:values(?:[-._][^/]*)?|[^/]+[.-]values)\.ya?ml$/.test(name) || /^ci\/[^/]+\.ya?ml$/.test(name);
}

/** True for the values that a chart brings along. */
export function isDefault(path: string): boolean {
  return baseName(path) === "values.yaml";
}
