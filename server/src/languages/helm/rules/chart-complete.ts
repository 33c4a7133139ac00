/** `helm/chart-complete`: a chart has what every chart has: an icon, default values, templates. */
import type { Rule } from "../../../model/rule";
import { baseName, folderOf } from "../../../model/source-file";
import { documents } from "../../../syntax/yaml/documents";
import { chartFolders } from "../chart/layout";
import { headOf, scalarIn } from "../chart-file/parts";

export const chartComplete: Rule = {
  id: "helm/chart-complete",
  severity: "hint",
  profile: "strict",
  aliases: ["helm-lint:chart-icon", "helm-lint:values-file", "helm-lint:templates-dir"],
  *check(file, { paths }) {
    const folder = chartFolders(paths).get(folderOf(file.path));
    const root = documents(file)[0]?.document.root;
    if (baseName(file.path) !== "Chart.yaml" || folder === undefined || root?.kind !== "map") return;
    const { start, end } = scalarIn(root, "name") ?? headOf(root);
    const wanted = [
      scalarIn(root, "icon")?.text ? "" : "This chart has no icon: catalogues show one, so `helm lint` asks for it",
      paths.has(`${folder.folder}/values.yaml`)
        ? ""
        : "This chart has no values.yaml: users look there for what they may set",
      folder.templates.length > 0 ? "" : "This chart has no templates: it installs nothing of its own",
    ];
    for (const message of wanted) if (message !== "") yield { span: { start, end }, message };
  },
};
