/** `helm/template-extension`: files in `templates/` have names that `helm lint` takes. */
import type { Rule } from "../../../model/rule";
import { baseName } from "../../../model/source-file";
import { isChartTemplate } from "../template/claims";

export const templateExtension: Rule = {
  id: "helm/template-extension",
  severity: "warning",
  aliases: ["helm-lint:template-extension"],
  *check(file, snapshot) {
    if (!isChartTemplate(file, snapshot) || /\.(?:ya?ml|tpl|txt)$/.test(file.path)) return;
    const message = `\`helm lint\` refuses ${baseName(file.path)}: templates end in .yaml, .yml, .tpl or .txt`;
    yield { span: { start: 0, end: 0 }, message };
  },
};
