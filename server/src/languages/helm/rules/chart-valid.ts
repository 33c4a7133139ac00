/** `helm/chart-valid`: a Chart.yaml is one that Helm reads. */
import { moved } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { baseName } from "../../../model/source-file";
import { shift } from "../../../model/span";
import { isPlaceholder } from "../../../schema/placeholder";
import { documents } from "../../../syntax/yaml/documents";
import { chartMistakes } from "../chart-file";

export const chartValid: Rule = {
  id: "helm/chart-valid",
  severity: "error",
  aliases: [
    "helm-lint:chart-name",
    "helm-lint:chart-api-version",
    "helm-lint:chart-version",
    "helm-lint:chart-app-version",
    "helm-lint:chart-maintainer",
    "helm-lint:chart-type",
    "helm-lint:chart-dependencies",
  ],
  *check(file) {
    const [first] = documents(file);
    if (baseName(file.path) !== "Chart.yaml" || first === undefined || isPlaceholder(file.text)) return;
    const { document, start } = first;
    const problem = document.problems.find(({ kind }) => kind !== "duplicate-key");
    if (problem !== undefined) yield { span: shift(problem.span, start), message: problem.message };
    else if (document.root?.kind === "map")
      for (const finding of chartMistakes(document.root)) yield moved(finding, start);
    else yield { span: { start: 0, end: 0 }, message: "A Chart.yaml is a map: write apiVersion, name and version" };
  },
};
