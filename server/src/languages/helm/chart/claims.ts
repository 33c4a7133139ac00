/** Which files beside a Chart.yaml are the chart's own. */
import type { Snapshot } from "../../../model/snapshot";
import { relativeTo } from "../../../model/source-file";
import { chartFolderOf } from "./layout";

/** True for a Chart.yaml, its lock and requirements, its templates, and the files of values beside it. */
export function isChartFile(path: string, { paths }: Pick<Snapshot, "paths">): boolean {
  const chart = chartFolderOf(paths, path);
  if (chart === undefined) return false;
  const name = relativeTo(chart.folder, path);
  return (
    /^templates\/.*\.(?:ya?ml|tpl|txt)$/.test(name) ||
    /^(?:Chart\.yaml|Chart\.lock|requirements\.(?:yaml|lock))$/.test(name) ||
    chart.values.includes(path)
  );
}
