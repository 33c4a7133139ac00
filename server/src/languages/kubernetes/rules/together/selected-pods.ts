/** Two that mean the same pods: workloads, and disruption budgets. */
import type { Span } from "../../../../model/span";
import type { Labels, Point } from "../../graph/facts";
import type { Graph } from "../../graph/graph";
import { resolve } from "../../graph/resolve";
import { wants } from "../../graph/selector";
import { labelKey, type Site } from "../../graph/shelf";
import { shareSpace, thoseBefore } from "../../graph/together";
import { usersOf } from "../../graph/users";
import { called } from "../../graph/wording";
import type { Around, WorkspaceRule } from "../../workspace-rules";

const workloads = ["Deployment.apps", "StatefulSet.apps", "DaemonSet.apps", "ReplicaSet.apps", "ReplicationController"];

/** Rows of the table of relations. */
const [selecting, protecting] = [44, 100];

/** Controllers whose selectors want each other's pods. */
export const workloadPodsOwn: WorkspaceRule = {
  id: "kubernetes/workload-pods-own",
  severity: "warning",
  aliases: [],
  kinds: workloads,
  *see(around) {
    const { graph, site } = around;
    const [point] = pointsOf(site, selecting);
    const [other] = point === undefined ? [] : claimersBefore(graph, site);
    if (point === undefined || other === undefined) return;
    const message = `${called(other)} selects these pods as well\nGive both a label that the other has not.`;
    yield { span: selectorSpan(around, point), message, related: { site: other, message: "It is here" } };
  },
};

/** The API refuses to evict a pod that two budgets are about. */
export const disruptionBudgetAlone: WorkspaceRule = {
  id: "kubernetes/disruption-budget-alone",
  severity: "warning",
  aliases: [],
  kinds: ["PodDisruptionBudget.policy"],
  *see(around) {
    const { graph, site } = around;
    const [point] = pointsOf(site, protecting);
    const [other] = point === undefined ? [] : thoseBefore(graph, site, protectors(graph, site, point));
    if (point === undefined || other === undefined) return;
    const why = "No pod of two budgets can be evicted, so a drain of its node hangs: keep one.";
    const span = selectorSpan(around, point);
    const related = { site: other, message: "It is here" };
    yield { span, message: `${called(other)} has these pods too\n${why}`, related };
  },
};

/** The workloads before one that want its pods, where it wants theirs. */
function claimersBefore(graph: Graph, site: Site): readonly Site[] {
  const { pods } = site.object;
  if (pods === undefined) return [];
  const alike = pods.pairs.map(({ key, value }) =>
    graph.find("byLabel", labelKey("pods", key.text, value?.text ?? "")),
  );
  const [fewest = []] = alike.sort((one, other) => one.length - other.length);
  const isClaimer = (other: Site) => workloads.includes(other.object.kind) && shareSpace(graph, site, other);
  return thoseBefore(graph, site, fewest, (other) => isClaimer(other) && selectsEach(site, other));
}

function selectsEach(one: Site, other: Site): boolean {
  return selects(one, other.object.pods) && selects(other, one.object.pods);
}

function selects(site: Site, pods: Labels | undefined): boolean {
  const points = pointsOf(site, selecting);
  return pods !== undefined && points.some(({ want }) => want.by === "labels" && wants(want.selector, pods) === true);
}

function protectors(graph: Graph, site: Site, point: Point): readonly Site[] {
  const { where, targets } = resolve(graph, site, point);
  const users = where === "here" ? targets.flatMap((target) => usersOf(graph, target.site)) : [];
  return users.flatMap((user) => (user.point.row === protecting ? [user.site] : []));
}

/** The first key of a selector, or all of one without. */
function selectorSpan(around: Around, { want, word }: Point): Span {
  const [first] = want.by === "labels" ? want.selector.requirements : [];
  return around.span(first?.key.at ?? word.at);
}

function pointsOf({ object }: Site, row: number): readonly Point[] {
  return object.points.filter((point) => point.row === row);
}
