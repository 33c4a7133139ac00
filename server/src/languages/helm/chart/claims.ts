/** Which files beside a chart's templates are in its language. */
import type { Snapshot } from "../../../model/snapshot";
import { relativeTo, type SourceFile } from "../../../model/source-file";
import { chartFolderOf } from "./layout";

/** True for a Chart.yaml, its lock and requirements, and the files of values beside it. */
export function isChartFile(path: string, { paths }: Pick<Snapshot, "paths">): boolean {
  const chart = chartFolderOf(paths, path);
  if (chart === undefined) return false;
  const name = relativeTo(chart.folder, path);
  return /^(?:Chart\.yaml|Chart\.lock|requirements\.(?:yaml|lock))$/.test(name) || chart.values.includes(path);
}

/** True for a manifest among the templates in which nothing is filled in: it is left to its own language. */
export function isPlain({ path, text }: SourceFile): boolean {
  return /\.(?:ya?ml|json)$/.test(path) && !text.includes("{{");
}
