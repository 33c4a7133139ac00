/** Numbers of replicas against what scales and what protects them. */
import type { Rule } from "../../../../model/rule";
import { removeEntry } from "../../../../syntax/yaml/edits";
import { entryOf } from "../../../../syntax/yaml/tree";
import { given, mapIn, numberIn, scalarIn } from "../../fields";
import type { Graph } from "../../graph/graph";
import { resolve } from "../../graph/resolve";
import type { Site } from "../../graph/shelf";
import { usersOf } from "../../graph/users";
import { writtenAt } from "../../graph/written";
import { type Around, workspaceRule } from "./workspace-rule";

const replicated = ["Deployment.apps", "StatefulSet.apps"];
const scalers = ["HorizontalPodAutoscaler.autoscaling", "ScaledObject.keda.sh"];

/** Each apply sets the number that the autoscaler found. */
export const replicasLeftToAutoscaler: Rule = workspaceRule(
  {
    id: "kubernetes/replicas-left-to-autoscaler",
    severity: "warning",
    aliases: ["kube-score:deployment-targeted-by-hpa-does-not-have-replicas-configured"],
  },
  replicated,
  function* ({ graph, site, object }) {
    const spec = mapIn(object.map, "spec");
    const [span, entry] = [scalarIn(spec, "replicas"), spec && entryOf(spec, "replicas")];
    const scaler = userOf(graph, site, scalers);
    if (spec === undefined || span === undefined || entry === undefined || scaler === undefined) return;
    const name = scaler.object.name?.text ?? "";
    const fix = {
      title: "Leave it to the autoscaler",
      edits: [removeEntry(object.document, spec, entry)],
      safe: false,
    };
    yield { span, message: `Each apply undoes what the autoscaler ${short(name)} has set: leave replicas out`, fix };
  },
);

/** A budget that the number of replicas makes one for nobody. */
export const disruptionBudgetBelowReplicas: Rule = workspaceRule(
  {
    id: "kubernetes/disruption-budget-below-replicas",
    severity: "warning",
    aliases: ["kube-linter:pdb-min-available"],
  },
  ["PodDisruptionBudget.policy"],
  function* (around) {
    const spec = mapIn(around.object.map, "spec");
    const [span, least] = [scalarIn(spec, "minAvailable"), numberIn(spec, "minAvailable")];
    const most = span === undefined || least === undefined || least < 1 ? undefined : replicasOf(around);
    if (span === undefined || most === undefined || most === 0 || (least ?? 0) < most) return;
    const message = `All ${most} pods have to stay, so kubectl drain of a node hangs: ask for fewer, or run more`;
    yield { span, message: most === 1 ? message.replace("All 1 pods have", "The only pod has") : message };
  },
);

function userOf(graph: Graph, site: Site, kinds: readonly string[]): Site | undefined {
  return usersOf(graph, site).find((user) => kinds.includes(user.site.object.kind))?.site;
}

/** How many pods a budget is about; nothing where an autoscaler, a patch or a controller decides. */
function replicasOf({ graph, snapshot, site }: Around): number | undefined {
  const point = site.object.points.find(({ want }) => want.by === "labels" && want.of === "pods");
  const { where, targets } = point === undefined ? nowhere : resolve(graph, site, point);
  const numbers = targets.map((target) => {
    const object = writtenAt(snapshot, target.site)?.object;
    const isSteady = replicated.includes(target.site.object.kind) && userOf(graph, target.site, scalers) === undefined;
    const spec = mapIn(object?.map, "spec");
    if (object === undefined || !isSteady || graph.layout.changesOf(target.site.path) !== undefined) return undefined;
    return given(spec, "replicas") === undefined ? 1 : numberIn(spec, "replicas");
  });
  const known = numbers.filter((each) => each !== undefined);
  const isKnown = where === "here" && known.length === numbers.length && known.length > 0;
  return isKnown ? known.reduce((sum, each) => sum + each, 0) : undefined;
}

const nowhere = { where: "unknown", targets: [] } as const;

function short(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}
