/** `helm/chart-complete`: a chart has what every chart has: an icon, default values, templates. */
import type { Rule } from "../../../model/rule";
import { folderOf } from "../../../model/source-file";
import { shift } from "../../../model/span";
import { chartFolders } from "../chart/layout";
import { headOf, scalarIn } from "../chart-file/parts";
import { chartFile } from "../chart-file/read";

export const chartComplete: Rule = {
  id: "helm/chart-complete",
  severity: "hint",
  profile: "strict",
  aliases: ["helm-lint:chart-icon", "helm-lint:values-file", "helm-lint:templates-dir"],
  *check(file, { paths }) {
    const chart = chartFile(file);
    const folder = chart && chartFolders(paths).get(folderOf(file.path));
    if (chart === undefined || folder === undefined) return;
    const { root } = chart;
    const place = scalarIn(root, "name") ?? headOf(root);
    const span = shift({ start: place.start, end: place.end }, chart.start);
    const wanted = [
      scalarIn(root, "icon")?.text ? "" : "This chart has no icon: catalogues show one, so `helm lint` asks for it",
      paths.has(`${folder.folder}/values.yaml`)
        ? ""
        : "This chart has no values.yaml: users look there for what they may set",
      folder.templates.length > 0 ? "" : "This chart has no templates: it installs nothing of its own",
    ];
    for (const message of wanted) if (message !== "") yield { span, message };
  },
};
