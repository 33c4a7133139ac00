/** Which files of a chart are in its language. */
import type { Snapshot } from "../../../model/snapshot";
import { relativeTo, type SourceFile } from "../../../model/source-file";
import { chartFolderOf } from "./layout";

/**
 * True for a Chart.yaml, its lock and requirements, the files of values beside it, and its templates. A manifest among
 * those in which nothing is filled in is left to its own language.
 */
export function isChartFile({ path, text }: SourceFile, { paths }: Pick<Snapshot, "paths">): boolean {
  const chart = chartFolderOf(paths, path);
  if (chart === undefined) return false;
  const name = relativeTo(chart.folder, path);
  if (/^(?:Chart\.yaml|Chart\.lock|requirements\.(?:yaml|lock))$/.test(name)) return true;
  if (chart.values.includes(path) || /^templates\/.*\.(?:tpl|txt)$/.test(name)) return true;
  return /^templates\/.*\.ya?ml$/.test(name) && text.includes("{{");
}
