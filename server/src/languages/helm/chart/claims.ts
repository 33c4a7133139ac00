/** Which files beside a chart's templates are in its language. */
import type { Snapshot } from "../../../model/snapshot";
import { relativeTo, type SourceFile } from "../../../model/source-file";
import { chartFolderOf } from "./layout";

/** True for a Chart.yaml, its lock and requirements, and the files of values and their schema beside it. */
export function isChartFile(path: string, { paths }: Pick<Snapshot, "paths">): boolean {
  const chart = chartFolderOf(paths, path);
  if (chart === undefined) return false;
  const name = relativeTo(chart.folder, path);
  if (/^(?:Chart\.yaml|Chart\.lock|requirements\.(?:yaml|lock)|values\.schema\.json|\.helmignore)$/.test(name))
    return true;
  return chart.values.includes(path);
}

/** True for a file of a chart's values. */
export function isValuesFile(path: string, { paths }: Pick<Snapshot, "paths">): boolean {
  return chartFolderOf(paths, path)?.values.includes(path) ?? false;
}

/** True for the schema of a chart's values. */
export function isSchemaFile(path: string, { paths }: Pick<Snapshot, "paths">): boolean {
  const chart = chartFolderOf(paths, path);
  return chart !== undefined && relativeTo(chart.folder, path) === "values.schema.json";
}

/** True for a manifest among the templates in which nothing is filled in: it is left to its own language. */
export function isPlain({ path, text }: SourceFile): boolean {
  return /\.(?:ya?ml|json)$/.test(path) && !text.includes("{{");
}
