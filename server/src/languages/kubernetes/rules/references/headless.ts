/** A StatefulSet whose Service hides its pods behind one address. */
import type { Rule } from "../../../../model/rule";
import { given, mapIn, textIn } from "../../fields";
import type { Graph } from "../../graph/graph";
import { resolve, wholeOf } from "../../graph/resolve";
import type { Site } from "../../graph/shelf";
import { called } from "../../graph/wording";
import { writtenAt } from "../../graph/written";
import { fitting } from "../../naming";
import { stringIn } from "../../unsure";
import { workspaceRule } from "../practices/workspace-rule";

/** The row of the Service that names the pods. */
const naming = 88;

/** Such pods have names of their own, and only a Service without an address makes them known. */
export const statefulSetServiceHeadless: Rule = workspaceRule(
  {
    id: "kubernetes/stateful-set-service-headless",
    severity: "information",
    aliases: ["kube-score:statefulset-has-servicename"],
  },
  ["StatefulSet.apps"],
  function* ({ graph, snapshot, site, object }) {
    const span = stringIn(mapIn(object.map, "spec"), "serviceName");
    const point = site.object.points.find(({ row }) => row === naming);
    if (span === undefined || point === undefined) return;
    const { where, targets } = resolve(graph, site, point);
    const services = targets.map((target) => ({ ...target, written: writtenAt(snapshot, target.site) }));
    const hiding = services.find(({ written }) => isHiding(mapIn(written?.object.map, "spec")));
    if (where !== "here" || services.length > 1 || hiding === undefined || isAmended(graph, hiding.site)) return;
    yield {
      span,
      message: fitting([
        `${called(hiding.site)} gives the pods no names in the DNS: that takes clusterIP: None`,
        "This Service gives the pods no names in the DNS: that takes clusterIP: None",
      ]),
    };
  },
);

/** True where a patch says more. */
function isAmended(graph: Graph, site: Site): boolean {
  return wholeOf(graph, site).length > 1;
}

function isHiding(spec: Parameters<typeof textIn>[0]): boolean {
  const isSaid = given(spec, "clusterIP") !== undefined;
  const isOpen = isSaid ? (textIn(spec, "clusterIP") ?? "None") !== "None" : textIn(spec, "type") !== "ExternalName";
  return spec !== undefined && isOpen;
}
