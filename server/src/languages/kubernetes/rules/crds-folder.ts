/** What lies in the `crds/` of a chart defines kinds: Helm installs it before the templates, and never again. */
import type { Rule } from "../../../model/rule";
import { shift } from "../../../model/span";
import { placedObjects } from "../objects";

export const crdsFolder: Rule = {
  id: "kubernetes/crds-folder",
  severity: "warning",
  aliases: ["helm-lint:crds"],
  *check(file, { paths }) {
    const chart = /^(.*)\/crds\//.exec(file.path)?.[1];
    if (chart === undefined || !paths.has(`${chart}/Chart.yaml`)) return;
    for (const { start, objects } of placedObjects(file))
      for (const { apiVersion, kind } of objects) {
        if (kind.text === "CustomResourceDefinition" && apiVersion.text.startsWith("apiextensions.k8s.io")) continue;
        const message = `${kind.text} in crds/ is never upgraded or removed by Helm: put it into templates/`;
        yield { span: shift({ start: kind.start, end: kind.end }, start), message };
      }
  },
};
