/** A disruption budget against the number of pods that it is about. */
import { given, mapIn, numberIn, scalarIn } from "../../fields";
import { autoscalerOf, replicated } from "../../graph/autoscaler";
import { resolve } from "../../graph/resolve";
import type { Around, WorkspaceRule } from "../../workspace-rules";

/** A budget that the number of replicas makes one for nobody. */
export const disruptionBudgetBelowReplicas: WorkspaceRule = {
  id: "kubernetes/disruption-budget-below-replicas",
  severity: "warning",
  aliases: ["kube-linter:pdb-min-available"],
  kinds: ["PodDisruptionBudget.policy"],
  *see(around) {
    const spec = mapIn(around.object.map, "spec");
    const [span, least] = [scalarIn(spec, "minAvailable"), numberIn(spec, "minAvailable")];
    const most = span === undefined || least === undefined || least < 1 ? undefined : replicasOf(around);
    if (span === undefined || most === undefined || most === 0 || (least ?? 0) < most) return;
    const message = `All ${most} pods have to stay, so kubectl drain of a node hangs: ask for fewer, or run more`;
    yield { span, message: most === 1 ? message.replace("All 1 pods have", "The only pod has") : message };
  },
};

/** How many pods a budget is about; nothing where an autoscaler, a patch or a controller decides. */
function replicasOf({ graph, site, treeOf }: Around): number | undefined {
  const point = site.object.points.find(({ want }) => want.by === "labels" && want.of === "pods");
  const { where, targets } = point === undefined ? nowhere : resolve(graph, site, point);
  const numbers = targets.map((target) => {
    const object = treeOf(target.site);
    const isSteady = replicated.includes(target.site.object.kind) && autoscalerOf(graph, target.site) === undefined;
    const spec = mapIn(object?.map, "spec");
    if (object === undefined || !isSteady || graph.layout.changesOf(target.site.path) !== undefined) return undefined;
    return given(spec, "replicas") === undefined ? 1 : numberIn(spec, "replicas");
  });
  const known = numbers.filter((each) => each !== undefined);
  const isKnown = where === "here" && known.length === numbers.length && known.length > 0;
  return isKnown ? known.reduce((sum, each) => sum + each, 0) : undefined;
}

const nowhere = { where: "unknown", targets: [] } as const;
