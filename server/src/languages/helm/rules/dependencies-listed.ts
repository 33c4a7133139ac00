/** `helm/dependencies-listed` and `helm/dependencies-present`: Chart.yaml and `charts/` have the same sub-charts. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Snapshot } from "../../../model/snapshot";
import { baseName, type SourceFile } from "../../../model/source-file";
import { shift } from "../../../model/span";
import { documents } from "../../../syntax/yaml/documents";
import { entryOf, type YamlMap } from "../../../syntax/yaml/tree";
import { type Chart, chartOf } from "../chart/chart";
import { headOf, itemsIn, scalarIn } from "../chart-file/parts";

export const dependenciesListed: Rule = {
  id: "helm/dependencies-listed",
  severity: "warning",
  aliases: ["helm-lint:dependency-in-metadata"],
  *check(file, snapshot) {
    const at = placeOf(file, snapshot);
    if (at === undefined || baseName(file.path) !== "Chart.yaml") return;
    const { chart, root, start } = at;
    const { start: from, end } = entryOf(root, "dependencies")?.key ?? scalarIn(root, "name") ?? headOf(root);
    for (const { chart: inner, dependency } of chart.subcharts) {
      if (dependency !== undefined || inner === undefined || inner.metadata.name === "") continue;
      const message = `charts/ holds ${inner.metadata.name}, and no dependency asks for it: \`helm lint\` refuses the chart`;
      yield { span: shift({ start: from, end }, start), message };
    }
  },
};

export const dependenciesPresent: Rule = {
  id: "helm/dependencies-present",
  severity: "hint",
  profile: "strict",
  aliases: ["helm-lint:dependency-in-charts"],
  *check(file, snapshot) {
    const at = placeOf(file, snapshot);
    if (at === undefined || !/^(?:Chart|requirements)\.yaml$/.test(baseName(file.path))) return;
    for (const item of itemsIn(at.root, "dependencies")) {
      const name = item.kind === "map" ? scalarIn(item, "name") : undefined;
      if (name !== undefined && name.text !== "" && !isPresent(at.chart, name.text)) yield absent(name, at.start);
    }
  },
};

function placeOf(
  file: SourceFile,
  snapshot: Snapshot,
): { readonly chart: Chart; readonly root: YamlMap; readonly start: number } | undefined {
  const chart = chartOf(snapshot, file.path);
  const [first] = documents(file);
  return chart === undefined || first?.document.root?.kind !== "map"
    ? undefined
    : { chart, root: first.document.root, start: first.start };
}

function isPresent({ subcharts, folder }: Chart, name: string): boolean {
  const packed = folder.archives.some((path) => baseName(path).startsWith(`${name}-`));
  return packed || subcharts.some(({ chart, dependency }) => chart !== undefined && dependency?.name === name);
}

function absent(name: { readonly text: string; readonly start: number; readonly end: number }, start: number): Finding {
  return {
    span: shift({ start: name.start, end: name.end }, start),
    message: `charts/ holds no ${name.text}: run \`helm dependency build\` before the chart is rendered`,
  };
}
