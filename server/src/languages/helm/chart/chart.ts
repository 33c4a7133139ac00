/** A chart with its sub-charts: a fact of its folder, of the files that say what it is, and of the charts in it. */
import { interning, memo } from "../../../model/memo";
import type { Snapshot } from "../../../model/snapshot";
import { pathFrom, type SourceFile } from "../../../model/source-file";
import { withoutIgnored } from "./ignore";
import { type ChartFolder, chartFolderOf, chartFolders } from "./layout";
import { type Dependency, type Metadata, metadata } from "./metadata";
import { noValues, type Value } from "./value";
import { valuesIn } from "./values";

/** The same object until one of the files it is made of changes. */
export interface Chart {
  readonly folder: ChartFolder;
  readonly metadata: Metadata;
  /** What its own values.yaml says. */
  readonly values: Value;
  readonly subcharts: readonly Subchart[];
}

/** A chart as its parent uses it. */
export interface Subchart {
  /** The alias or name under which the parent has its values. */
  readonly key: string;
  /** Nothing for a chart in `charts/` that no dependency asks for; Helm uses it all the same. */
  readonly dependency: Dependency | undefined;
  /** Nothing where it is not there, or could not be unpacked: then nobody knows its values. */
  readonly chart: Chart | undefined;
}

/** The chart of a folder with everything below it. */
export function chartIn(snapshot: Snapshot, folder: string): Chart | undefined {
  return chartBelow(snapshot, folder, []);
}

/** The chart a file belongs to. */
export function chartOf(snapshot: Snapshot, path: string): Chart | undefined {
  const folder = chartFolderOf(snapshot.paths, path);
  return folder && chartIn(snapshot, folder.folder);
}

const internFiles = interning<SourceFile>();
const internCharts = interning<Chart>();

/** Charts that point at each other by `file://` end where they meet themselves. */
function chartBelow(snapshot: Snapshot, folder: string, above: readonly string[]): Chart | undefined {
  const found = chartFolders(snapshot.paths).get(folder);
  const ignore = snapshot.files.get(`${folder}/.helmignore`);
  const layout = found && ignore ? withoutIgnored(found)(ignore) : found;
  if (layout === undefined || above.includes(folder) || above.length > 20) return undefined;
  const files = ["Chart.yaml", "requirements.yaml", "values.yaml"].flatMap(
    (name) => snapshot.files.get(`${folder}/${name}`) ?? [],
  );
  const below = new Set([...layout.nested, ...localFolders(folder, files)]);
  const charts = [...below].flatMap((each) => chartBelow(snapshot, each, [...above, folder]) ?? []);
  return chartFrom(layout)(internFiles(files))(internCharts(charts));
}

const chartFrom = memo((folder: ChartFolder) =>
  memo((files: readonly SourceFile[]) =>
    memo((charts: readonly Chart[]): Chart => {
      const values = files.find(({ path }) => path.endsWith("/values.yaml"));
      const dependencies = dependenciesIn(files);
      return {
        folder,
        metadata: { ...head(files), dependencies },
        values: values === undefined ? noValues : valuesIn(values),
        subcharts: subcharts(folder, dependencies, charts),
      };
    }),
  ),
);

function head(files: readonly SourceFile[]): Metadata {
  const file = files.find(({ path }) => path.endsWith("/Chart.yaml"));
  return file === undefined
    ? { name: "", version: "", kubeVersion: "", library: false, dependencies: [] }
    : metadata(file);
}

function dependenciesIn(files: readonly SourceFile[]): readonly Dependency[] {
  return files.flatMap((file) => (file.path.endsWith("/values.yaml") ? [] : metadata(file).dependencies));
}

/** Each dependency with its chart, then the charts in `charts/` that nobody asked for. */
function subcharts(
  { folder, nested }: ChartFolder,
  dependencies: readonly Dependency[],
  charts: readonly Chart[],
): readonly Subchart[] {
  const asked = dependencies.map((dependency): Subchart => {
    const local = localFolder(folder, dependency);
    const named = charts.filter(
      ({ folder: at, metadata: { name } }) => nested.includes(at.folder) && name === dependency.name,
    );
    const exact = named.find(({ metadata: { version } }) => version === dependency.version);
    const chart = exact ?? named[0] ?? charts.find((each) => each.folder.folder === local);
    return { key: dependency.key, dependency, chart };
  });
  const used = new Set(dependencies.map(({ name }) => name));
  const others = charts.filter(({ folder: at, metadata: { name } }) => nested.includes(at.folder) && !used.has(name));
  return [...asked, ...others.map((chart) => ({ key: chart.metadata.name, dependency: undefined, chart }))];
}

function localFolders(folder: string, files: readonly SourceFile[]): readonly string[] {
  return dependenciesIn(files).flatMap((dependency) => localFolder(folder, dependency) ?? []);
}

function localFolder(folder: string, { repository }: Dependency): string | undefined {
  const relative = /^file:\/\/(\.\.?\/.*)$/.exec(repository)?.[1];
  return relative === undefined ? undefined : pathFrom(folder, relative);
}
