/** `helm/chart-valid` and `helm/chart-lint-clean`: a Chart.yaml is one that Helm reads, and that `helm lint` takes. */
import { type Finding, moved } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { baseName, type SourceFile } from "../../../model/source-file";
import { shift } from "../../../model/span";
import { isPlaceholder } from "../../../schema/placeholder";
import { documents } from "../../../syntax/yaml/documents";
import type { YamlMap } from "../../../syntax/yaml/tree";
import { lintMistakes } from "../chart-file/lint";
import { chartMistakes } from "../chart-file/load";

export const chartValid: Rule = {
  id: "helm/chart-valid",
  severity: "error",
  aliases: [
    ...["helm-lint:chart-yaml", "helm-lint:chart-name", "helm-lint:chart-api-version"],
    ...["helm-lint:chart-version", "helm-lint:chart-dependencies"],
  ],
  *check(file) {
    if (!isChart(file)) return;
    const [first] = documents(file);
    if (first === undefined) return;
    const { document, start } = first;
    const problem = document.problems.find(({ kind }) => kind !== "duplicate-key");
    if (problem !== undefined) yield { span: shift(problem.span, start), message: problem.message };
    else if (document.root?.kind !== "map")
      yield { span: { start: 0, end: 0 }, message: "A Chart.yaml is a map: write apiVersion, name and version" };
    else yield* inChart(file, chartMistakes);
  },
};

export const chartLintClean: Rule = {
  id: "helm/chart-lint-clean",
  severity: "warning",
  aliases: [
    ...["helm-lint:chart-api-version", "helm-lint:chart-version-type", "helm-lint:chart-app-version"],
    ...["helm-lint:chart-maintainer", "helm-lint:chart-sources", "helm-lint:chart-icon-url"],
    ...["helm-lint:chart-type", "helm-lint:chart-dependencies-v1"],
  ],
  check: (file) => (isChart(file) ? inChart(file, lintMistakes) : []),
};

/** A file that a template engine fills in is nobody's yet. */
function isChart({ path, text }: SourceFile): boolean {
  return baseName(path) === "Chart.yaml" && !isPlaceholder(text);
}

function* inChart(file: SourceFile, mistakes: (map: YamlMap) => Iterable<Finding>): Generator<Finding> {
  const [first] = documents(file);
  if (first?.document.root?.kind !== "map") return;
  for (const finding of mistakes(first.document.root)) yield moved(finding, first.start);
}
