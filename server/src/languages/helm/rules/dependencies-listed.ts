/** `helm/dependencies-listed` and `helm/dependencies-present`: Chart.yaml and `charts/` have the same sub-charts. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { baseName } from "../../../model/source-file";
import { shift } from "../../../model/span";
import { fitting } from "../../../model/wording";
import { entryOf } from "../../../syntax/yaml/tree";
import { type Chart, chartOf } from "../chart/chart";
import { headOf, itemsIn, scalarIn } from "../chart-file/parts";
import { chartFile } from "../chart-file/read";

export const dependenciesListed: Rule = {
  id: "helm/dependencies-listed",
  severity: "warning",
  aliases: ["helm-lint:dependency-in-metadata"],
  *check(file, snapshot) {
    const at = chartFile(file);
    const chart = at && chartOf(snapshot, file.path);
    if (at === undefined || chart === undefined) return;
    const { root, start } = at;
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
    const at = chartFile(file, ["Chart.yaml", "requirements.yaml"]);
    const chart = at && chartOf(snapshot, file.path);
    if (at === undefined || chart === undefined) return;
    for (const item of itemsIn(at.root, "dependencies")) {
      const name = item.kind === "map" ? scalarIn(item, "name") : undefined;
      if (name !== undefined && name.text !== "" && !isPresent(chart, name.text)) yield absent(name, at.start);
    }
  },
};

function isPresent({ subcharts, folder }: Chart, name: string): boolean {
  const packed = folder.archives.some((path) => baseName(path).startsWith(`${name}-`));
  return packed || subcharts.some(({ chart, dependency }) => chart !== undefined && dependency?.name === name);
}

function absent(name: { readonly text: string; readonly start: number; readonly end: number }, start: number): Finding {
  const lack = `charts/ holds no ${name.text}: run \`helm dependency build\``;
  return {
    span: shift({ start: name.start, end: name.end }, start),
    message: fitting([`${lack} before the chart is rendered`, lack]),
  };
}
