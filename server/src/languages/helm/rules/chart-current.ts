/** `helm/chart-current`: a chart has the format of Helm 3 and 4, with its dependencies in Chart.yaml. */
import type { Fix } from "../../../model/edit";
import type { Rule } from "../../../model/rule";
import { folderOf, type SourceFile } from "../../../model/source-file";
import { shift, slice } from "../../../model/span";
import { documents } from "../../../syntax/yaml/documents";
import { entryOf, type YamlEntry } from "../../../syntax/yaml/tree";
import { scalarIn } from "../chart-file/parts";
import { chartFile } from "../chart-file/read";

export const chartCurrent: Rule = {
  id: "helm/chart-current",
  severity: "information",
  aliases: [],
  *check(file, { files }) {
    const chart = chartFile(file, ["Chart.yaml", "requirements.yaml"]);
    if (chart === undefined) return;
    const { name, root, start } = chart;
    const version = scalarIn(root, "apiVersion");
    if (name === "Chart.yaml" && version?.text === "v1") {
      const span = shift({ start: version.start, end: version.end }, start);
      const isAlone = !files.has(`${folderOf(file.path)}/requirements.yaml`);
      const fix: Fix = { title: "Change to v2", edits: [{ span, text: "v2" }], safe: false };
      yield {
        span,
        message: "v1 is the format of Helm 2: v2 has types, and dependencies in Chart.yaml",
        ...(isAlone ? { fix } : {}),
      };
    }
    const entry = entryOf(root, "dependencies");
    if (name !== "requirements.yaml" || entry === undefined) return;
    const fix = joined(file, entry, start, files.get(`${folderOf(file.path)}/Chart.yaml`));
    const span = shift({ start: entry.key.start, end: entry.key.end }, start);
    yield {
      span,
      message: "requirements.yaml is of Helm 2: dependencies belong in Chart.yaml, with apiVersion v2",
      fix,
    };
  },
};

/** The dependencies at the end of Chart.yaml; an empty file says nothing and can be deleted. */
function joined(file: SourceFile, entry: YamlEntry, start: number, chart: SourceFile | undefined): Fix | undefined {
  const root = chart && documents(chart)[0]?.document.root;
  if (chart === undefined || root?.kind !== "map" || root.flow || entryOf(root, "dependencies") !== undefined)
    return undefined;
  const version = scalarIn(root, "apiVersion");
  const end = { start: chart.text.length, end: chart.text.length };
  const text = slice(file.text, shift({ start: entry.start, end: entry.end }, start));
  const own =
    version === undefined ? [] : [{ path: chart.path, span: { start: version.start, end: version.end }, text: "v2" }];
  const edits = [
    ...own,
    { path: chart.path, span: end, text: `${chart.text.endsWith("\n") ? "" : "\n"}${text}\n` },
    { span: { start: 0, end: file.text.length }, text: "" },
  ];
  return { title: "Move the dependencies to Chart.yaml", edits, safe: false };
}
