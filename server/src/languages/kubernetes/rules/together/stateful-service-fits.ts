/** The Service that gives the pods of a StatefulSet their names: headless, and for these pods. */
import { isOpen, mapIn, textIn } from "../../fields";
import { resolve, wholeOf } from "../../graph/resolve";
import { wants } from "../../graph/selector";
import type { Site } from "../../graph/shelf";
import { called } from "../../graph/wording";
import { writtenAt } from "../../graph/written";
import { isPatched } from "../../partial";
import { type Around, workspaceRule } from "../practices/workspace-rule";
import { relatedTo, spanIn } from "./places";

export const statefulServiceFits = workspaceRule(
  {
    id: "kubernetes/stateful-service-fits",
    severity: "warning",
    aliases: ["kube-score:statefulset-has-servicename"],
  },
  ["StatefulSet.apps"],
  function* (around) {
    const { site, snapshot } = around;
    const point = site.object.points.find(({ row }) => row === naming);
    const service = serviceOf(around);
    if (point === undefined || service === undefined) return;
    const span = spanIn(around, point.word.at);
    const related = relatedTo(snapshot, service, "It is here");
    if (selectsOthers(service, site))
      yield { span, message: `${called(service)} does not select these pods\nThey get no names in DNS.`, ...related };
    else if (isBalanced(around, service)) {
      const why = "Names of single pods need a headless Service: set clusterIP: None.";
      yield {
        span,
        message: `${called(service)} has an address of its own\n${why}`,
        severity: "information",
        ...related,
      };
    }
  },
);

/** Rows of the table of relations. */
const [selecting, naming] = [1, 88];

const nowhere = { where: "unknown", targets: [] } as const;

/** The Service of that name, where no patch says more about it or about the pods. */
function serviceOf({ graph, snapshot, file, site }: Around): Site | undefined {
  const point = site.object.points.find(({ row }) => row === naming);
  const { where, targets } = point === undefined ? nowhere : resolve(graph, site, point);
  const [target, ...others] = where === "here" ? targets : [];
  const holder = snapshot.files.get(target?.site.path ?? "");
  if (target === undefined || holder === undefined || others.length > 0) return undefined;
  const isChanged = [file, holder].some((each) => isPatched(each, snapshot));
  return isChanged || [site, target.site].some((each) => wholeOf(graph, each).length > 1) ? undefined : target.site;
}

function selectsOthers({ object }: Site, { object: { pods } }: Site): boolean {
  const points = object.points.filter(({ row }) => row === selecting);
  return points.some(({ want }) => want.by === "labels" && pods !== undefined && wants(want.selector, pods) === false);
}

function isBalanced({ snapshot }: Around, service: Site): boolean {
  const spec = mapIn(writtenAt(snapshot, service)?.object.map, "spec");
  const isHeadless = textIn(spec, "clusterIP") === "None" || textIn(spec, "type") === "ExternalName";
  return spec !== undefined && !isHeadless && !isOpen(spec, "clusterIP") && !isOpen(spec, "type");
}
