/** A database that the world outside can reach, where only passwords keep it. */
import { databasesOf } from "../../databases";
import { headOf, mapIn } from "../../fields";
import type { Graph } from "../../graph/graph";
import { resolve } from "../../graph/resolve";
import type { Site } from "../../graph/shelf";
import { podsOf } from "../../pods";
import { stringIn } from "../../unsure";
import type { Around, WorkspaceRule } from "../../workspace-rules";

export const databaseInternal: WorkspaceRule = {
  id: "kubernetes/database-internal",
  severity: "warning",
  aliases: [],
  kinds: ["Service", "Ingress.networking.k8s.io"],
  *see(around) {
    const { graph, site, object } = around;
    const type = stringIn(mapIn(object.map, "spec"), "type");
    if (site.object.kind === "Service") {
      const name = type === undefined || !open.has(type.text) ? undefined : databaseBehind(around, site);
      if (type !== undefined && name !== undefined)
        yield {
          span: type,
          message: `${type.text} opens this ${name} to the world outside: only programs inside need it`,
        };
      return;
    }
    for (const service of servicesOf(graph, site)) {
      const name = databaseBehind(around, service);
      const message = `This routes the world outside to a ${name}: only programs inside need it`;
      if (name !== undefined)
        yield { span: stringIn(mapIn(object.map, "metadata"), "name") ?? headOf(object.map), message };
    }
  },
};

const open = new Set(["NodePort", "LoadBalancer"]);

/** What a Service sends requests to, if that is a database and nothing else. */
function databaseBehind({ graph, treeOf }: Around, service: Site): string | undefined {
  const pods = targetsOf(graph, service, "labels").flatMap((site) => {
    const object = treeOf(site);
    return object === undefined ? [] : podsOf(object);
  });
  const names = pods.map((pod) => databasesOf(pod)[0]?.name);
  return names.every((name) => name !== undefined) ? names[0] : undefined;
}

function servicesOf(graph: Graph, site: Site): readonly Site[] {
  return [...new Set(targetsOf(graph, site, "name"))].filter(({ object }) => object.kind === "Service");
}

/** Only what is in the same unit: another example has a database of the same name. */
function targetsOf(graph: Graph, site: Site, by: "labels" | "name"): readonly Site[] {
  return site.object.points
    .filter(({ want }) => want.by === by)
    .map((point) => resolve(graph, site, point))
    .flatMap(({ where, targets }) => (where === "here" ? targets.map((target) => target.site) : []));
}
