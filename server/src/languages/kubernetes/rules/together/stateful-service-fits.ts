/** The Service that gives the pods of a StatefulSet their names: headless, and for these pods. */
import { isOpen, mapIn, textIn } from "../../fields";
import { resolve, wholeOf } from "../../graph/resolve";
import { wants } from "../../graph/selector";
import type { Site } from "../../graph/shelf";
import { called } from "../../graph/wording";
import type { Around, WorkspaceRule } from "../../workspace-rules";

export const statefulServiceFits: WorkspaceRule = {
  id: "kubernetes/stateful-service-fits",
  severity: "warning",
  aliases: ["kube-score:statefulset-has-servicename"],
  kinds: ["StatefulSet.apps"],
  *see(around) {
    const { site } = around;
    const point = site.object.points.find(({ row }) => row === naming);
    const service = serviceOf(around);
    if (point === undefined || service === undefined) return;
    const span = around.span(point.word.at);
    const related = { site: service, message: "It is here" };
    if (selectsOthers(service, site))
      yield { span, message: `${called(service)} does not select these pods\nThey get no names in DNS.`, related };
    else if (isBalanced(around, service)) {
      const why = "Names of single pods need a headless Service: set clusterIP: None.";
      yield {
        span,
        message: `${called(service)} has an address of its own\n${why}`,
        severity: "information",
        related,
      };
    }
  },
};

/** Rows of the table of relations. */
const [selecting, naming] = [1, 88];

const nowhere = { where: "unknown", targets: [] } as const;

/** The Service of that name, where no patch says more about it or about the pods. */
function serviceOf({ graph, site, isPatched }: Around): Site | undefined {
  const point = site.object.points.find(({ row }) => row === naming);
  const { where, targets } = point === undefined ? nowhere : resolve(graph, site, point);
  const [target, ...others] = where === "here" ? targets : [];
  if (target === undefined || others.length > 0) return undefined;
  const isChanged = (each: Site) => isPatched(each) || wholeOf(graph, each).length > 1;
  return [site, target.site].some(isChanged) ? undefined : target.site;
}

function selectsOthers({ object }: Site, { object: { pods } }: Site): boolean {
  const points = object.points.filter(({ row }) => row === selecting);
  return points.some(({ want }) => want.by === "labels" && pods !== undefined && wants(want.selector, pods) === false);
}

function isBalanced({ treeOf }: Around, service: Site): boolean {
  const spec = mapIn(treeOf(service)?.map, "spec");
  const isHeadless = textIn(spec, "clusterIP") === "None" || textIn(spec, "type") === "ExternalName";
  return spec !== undefined && !isHeadless && !isOpen(spec, "clusterIP") && !isOpen(spec, "type");
}
