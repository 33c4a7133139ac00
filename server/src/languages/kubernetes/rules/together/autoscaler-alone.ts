/** Two autoscalers of one workload: the cluster's own stops, as it does not know whose pods it counts. */
import type { WantedName } from "../../graph/facts";
import { bareKind } from "../../graph/kinds";
import { nameKey, type Site } from "../../graph/shelf";
import { shareSpace, thoseBefore } from "../../graph/together";
import { called } from "../../graph/wording";
import type { Around, WorkspaceRule } from "../../workspace-rules";

/** What scales, with its row in the table of relations. */
const rows: Readonly<Record<string, number>> = {
  "HorizontalPodAutoscaler.autoscaling": 92,
  "ScaledObject.keda.sh": 99,
};

export const autoscalerAlone: WorkspaceRule = {
  id: "kubernetes/autoscaler-alone",
  severity: "warning",
  aliases: [],
  kinds: Object.keys(rows),
  *see(around) {
    const target = targetOf(around.site);
    const [other] = target === undefined ? [] : scalersBefore(around, target.want);
    if (target === undefined || other === undefined) return;
    const what = `${bareKind(target.want.kind)} ${target.want.name}`;
    const message = `${called(other)} scales ${what} too\nTwo stop or undo each other: keep one.`;
    yield { span: around.span(target.at), message, related: { site: other, message: "It is here" } };
  },
};

function scalersBefore({ graph, site }: Around, { kind, name }: WantedName): readonly Site[] {
  return thoseBefore(graph, site, graph.find("byWant", nameKey(kind, name)), (other) => {
    const want = targetOf(other)?.want;
    return want?.kind === kind && want.name === name && shareSpace(graph, site, other);
  });
}

/** What an autoscaler scales; the rows of ScaledObjects hold what they sign in with as well. */
function targetOf({ object }: Site): { readonly want: WantedName; readonly at: number } | undefined {
  const points = object.points.flatMap(({ row, want, word }) =>
    row === rows[object.kind] && want.by === "name" && !want.kind.startsWith("TriggerAuthentication.")
      ? [{ want, at: word.at }]
      : [],
  );
  return points.find(({ want }) => !want.kind.startsWith("ClusterTriggerAuthentication."));
}
