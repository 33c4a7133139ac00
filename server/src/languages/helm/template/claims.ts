/** Which files are templates. */
import type { Snapshot } from "../../../model/snapshot";
import { relativeTo, type SourceFile } from "../../../model/source-file";
import { chartFolderOf } from "../chart/layout";

/** True for a file in a chart's templates folder, and for what the editor calls a Helm template. */
export function isTemplate(file: SourceFile, snapshot: Pick<Snapshot, "paths">): boolean {
  return file.languageId === "helm" || isChartTemplate(file, snapshot);
}

/** True for a file that Helm, and nobody else, renders: the functions are Helm's own. */
export function isChartTemplate({ path }: Pick<SourceFile, "path">, { paths }: Pick<Snapshot, "paths">): boolean {
  const chart = chartFolderOf(paths, path);
  return chart !== undefined && /^templates\/.*\.(?:ya?ml|tpl|txt|json|gotmpl)$/.test(relativeTo(chart.folder, path));
}

/** True for what can be a template as far as its own path tells. */
export function mayBeTemplate({ path, languageId }: SourceFile): boolean {
  return languageId === "helm" || path.includes("/templates/");
}
