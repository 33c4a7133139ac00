/** Maps drawn as text, for tests of what is made of them. */
import { type MapEdge, type MapNode, type ResourceMap, tidied } from "../../../server/src/engine/map/map";

/**
 * One relation or object a line: `shop/Ingress/web -80 → http-> shop/Service/web`. A namespace `.` stands for the whole
 * cluster, `?` behind a name for an object that is missing. The map is tidy.
 */
export function drawnMap(drawing: string): ResourceMap {
  const nodes = new Map<string, MapNode>();
  const edges: MapEdge[] = [];
  const node = (word: string) => {
    const [namespace = "", kind = "", name = ""] = word.replace("?", "").split("/");
    const missing = word.endsWith("?");
    const id = `${namespace}/${kind}/${name}`;
    nodes.set(id, { id, kind, name, missing, ...(namespace === "." ? {} : { namespace }) });
    return { id, missing };
  };
  for (const line of drawing.split("\n").map((each) => each.trim())) {
    const [, from, label = "", to] = /^(\S+)(?: -(?:(.*)-)?> (\S+))?$/.exec(line) ?? [];
    if (from === undefined) continue;
    const source = node(from);
    if (to === undefined) continue;
    const target = node(to);
    edges.push({
      from: source.id,
      to: target.id,
      verb: "uses",
      missing: target.missing,
      ...(label === "" ? {} : { label }),
    });
  }
  return tidied({ nodes: [...nodes.values()], edges });
}

/** A shop with everything that a map can show. */
export const shop = drawnMap(`
  shop/Ingress/web -80 → http-> shop/Service/web
  shop/Ingress/web -> shop/Secret/tls
  shop/Ingress/web -> ./IngressClass/nginx
  shop/Service/web -http → 8080-> shop/Deployment/web
  shop/HorizontalPodAutoscaler/web -> shop/Deployment/web
  shop/Deployment/web -> shop/ConfigMap/web
  shop/Deployment/web -> shop/ConfigMap/flags?
  shop/Deployment/web -> shop/ServiceAccount/web
  shop/ServiceAccount/web -> shop/Secret/pull
  shop/RoleBinding/web -> shop/ServiceAccount/web
  edge/Gateway/front -> shop/HTTPRoute/web
  shop/HTTPRoute/web -80-> shop/Service/web
  shop/Service/db -5432-> shop/StatefulSet/db
  shop/StatefulSet/db -> shop/Service/db
  shop/StatefulSet/db -> shop/PersistentVolumeClaim/db
  shop/LimitRange/limits
  edge/ConfigMap/unused
`);
