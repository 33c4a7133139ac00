/** What only one object may have: ports of nodes, and routes. */
import type { Taking } from "../../graph/taken";
import { thoseBefore } from "../../graph/together";
import { called } from "../../graph/wording";
import type { Around, Sighting, WorkspaceRule } from "../../workspace-rules";

/** The API server gives each to one Service, in all namespaces. */
export const nodePortsUnique: WorkspaceRule = {
  id: "kubernetes/node-ports-unique",
  severity: "warning",
  aliases: [],
  kinds: ["Service"],
  see: (around) =>
    takenTwice(around, "node-port", ([number], other) => `${other} has node port ${number}: the second is refused`),
};

/** Pods with the same port of a host never share a node, and these have to. */
export const daemonPortsUnique: WorkspaceRule = {
  id: "kubernetes/daemon-ports-unique",
  severity: "warning",
  aliases: [],
  kinds: ["DaemonSet.apps"],
  see: (around) =>
    takenTwice(around, "host-port", ([number], other) => `${other} has port ${number} of every node: one cannot start`),
};

/** Which of two backends is meant is up to the controller. */
export const ingressPathsUnique: WorkspaceRule = {
  id: "kubernetes/ingress-paths-unique",
  severity: "warning",
  aliases: [],
  kinds: ["Ingress.networking.k8s.io"],
  see: (around) =>
    takenTwice(around, "route", (_, other) => `${other} routes this path of this host too: only one counts`),
};

function* takenTwice(
  around: Around,
  what: Taking,
  say: (said: readonly string[], other: string) => string,
): Generator<Sighting> {
  const { graph, site } = around;
  const takes = site.object.takes ?? [];
  for (const { text, at } of takes) {
    const [kind, ...said] = text.split(" ");
    if (kind !== what) continue;
    const isAgain = takes.find((each) => each.text === text)?.at !== at;
    const [other] = isAgain ? [site] : thoseBefore(graph, site, graph.find("byTaken", text));
    if (other === undefined) continue;
    const place = other.object.takes?.find((each) => each.text === text)?.at;
    const related = { site: other, at: place, message: "It is here" };
    yield { span: around.span(at), message: say(said, isAgain ? "Another line" : called(other)), related };
  }
}
