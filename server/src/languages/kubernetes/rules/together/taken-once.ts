/** What only one object may have: ports of nodes, and routes. */
import type { Finding } from "../../../../model/finding";
import type { Taking } from "../../graph/taken";
import { thoseBefore } from "../../graph/together";
import { called } from "../../graph/wording";
import { type Around, workspaceRule } from "../practices/workspace-rule";
import { relatedTo, spanIn } from "./places";

/** The API server gives each to one Service, in all namespaces. */
export const nodePortsUnique = workspaceRule(
  { id: "kubernetes/node-ports-unique", severity: "warning", aliases: [] },
  ["Service"],
  (around) =>
    takenTwice(around, "node-port", ([number], other) => `${other} has node port ${number}: the second is refused`),
);

/** Pods with the same port of a host never share a node, and these have to. */
export const daemonPortsUnique = workspaceRule(
  { id: "kubernetes/daemon-ports-unique", severity: "warning", aliases: [] },
  ["DaemonSet.apps"],
  (around) =>
    takenTwice(around, "host-port", ([number], other) => `${other} has port ${number} of every node: one cannot start`),
);

/** Which of two backends is meant is up to the controller. */
export const ingressPathsUnique = workspaceRule(
  { id: "kubernetes/ingress-paths-unique", severity: "warning", aliases: [] },
  ["Ingress.networking.k8s.io"],
  (around) => takenTwice(around, "route", (_, other) => `${other} routes this path of this host too: only one counts`),
);

function* takenTwice(
  around: Around,
  what: Taking,
  say: (said: readonly string[], other: string) => string,
): Generator<Finding> {
  const { graph, snapshot, site } = around;
  const takes = site.object.takes ?? [];
  for (const { text, at } of takes) {
    const [kind, ...said] = text.split(" ");
    if (kind !== what) continue;
    const isAgain = takes.find((each) => each.text === text)?.at !== at;
    const [other] = isAgain ? [site] : thoseBefore(graph, site, graph.find("byTaken", text));
    if (other === undefined) continue;
    const place = other.object.takes?.find((each) => each.text === text)?.at;
    const message = say(said, isAgain ? "Another line" : called(other));
    yield { span: spanIn(around, at), message, ...relatedTo(snapshot, other, "It is here", place) };
  }
}
