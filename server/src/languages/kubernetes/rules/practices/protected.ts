/** Workloads that nothing protects from evictions or connections. */
import { memo } from "../../../../model/memo";
import { headOf, mapIn, numberIn, scalarIn } from "../../fields";
import { replicated } from "../../graph/autoscaler";
import { mayBeBrought } from "../../graph/given";
import type { Graph } from "../../graph/graph";
import { siblings } from "../../graph/near";
import { resolve } from "../../graph/resolve";
import type { Site } from "../../graph/shelf";
import { podsOf } from "../../pods";
import type { Around, WorkspaceRule } from "../../workspace-rules";

const lasting = [...replicated, "DaemonSet.apps", "ReplicaSet.apps", "ReplicationController"];

/** Evictions at one time take as many pods as stand on the node. */
export const disruptionBudgetGiven: WorkspaceRule = {
  id: "kubernetes/disruption-budget-given",
  severity: "information",
  profile: "strict",
  aliases: ["kube-score:deployment-has-poddisruptionbudget", "kube-score:statefulset-has-poddisruptionbudget"],
  kinds: replicated,
  *see({ graph, site, object }) {
    const spec = mapIn(object.map, "spec");
    const span = scalarIn(spec, "replicas");
    if (span === undefined || (numberIn(spec, "replicas") ?? 0) < 2 || !isWhole(object)) return;
    if (selectedBy(graph).budgets.has(site) || mayBeBrought(graph, site)) return;
    yield { span, message: "A drain may evict all replicas at once: say in a PodDisruptionBudget how many may go" };
  },
};

/** Everybody in the cluster may connect. */
export const networkPolicyGiven: WorkspaceRule = {
  id: "kubernetes/network-policy-given",
  severity: "information",
  profile: "strict",
  aliases: ["kube-linter:non-isolated-pod", "kube-score:pod-networkpolicy"],
  kinds: lasting,
  *see({ graph, site, object }) {
    if (!isWhole(object) || selectedBy(graph).policies.has(site) || mayBeBrought(graph, site)) return;
    if (others.some((kind) => siblings(graph, site, kind).length > 0)) return;
    const span = scalarIn(mapIn(object.map, "metadata"), "name") ?? headOf(object.map);
    yield { span, message: "Every pod of the cluster may connect to these: say who should in a NetworkPolicy" };
  },
};

/** Policies of network plugins, whose selectors are their own. */
const others = [
  "CiliumNetworkPolicy.cilium.io",
  "CiliumClusterwideNetworkPolicy.cilium.io",
  "NetworkPolicy.crd.projectcalico.org",
  "GlobalNetworkPolicy.crd.projectcalico.org",
  "NetworkPolicy.projectcalico.org",
  "GlobalNetworkPolicy.projectcalico.org",
];

/** The workloads that are selected, whichever way: an empty selector wants all. */
const selectedBy = memo((graph: Graph) => ({
  budgets: selected(graph, "PodDisruptionBudget.policy", 100),
  policies: selected(graph, "NetworkPolicy.networking.k8s.io", 18),
}));

function selected(graph: Graph, kind: string, row: number): ReadonlySet<Site> {
  const points = graph.find("byKind", kind).flatMap((from) => {
    const own = from.object.points.filter((point) => point.row === row);
    return own.flatMap((point) => resolve(graph, from, point).targets.map((target) => target.site));
  });
  return new Set(points);
}

function isWhole(object: Around["object"]): boolean {
  return podsOf(object).some((pod) => pod.isWhole);
}
