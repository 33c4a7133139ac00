/** What pods read is looked for in their own namespace: an object of that name in another one is not found. */
import type { Point, WantedName } from "../../graph/facts";
import { bareKind } from "../../graph/kinds";
import { siblings } from "../../graph/near";
import { resolve } from "../../graph/resolve";
import type { Site } from "../../graph/shelf";
import { spaceOf } from "../../graph/spaces";
import type { Around, WorkspaceRule } from "../../workspace-rules";

/** The kinds that no pod can reach in another namespace. */
const kinds: ReadonlySet<string> = new Set(["ConfigMap", "Secret", "PersistentVolumeClaim", "ServiceAccount"]);

export const referencesInNamespace: WorkspaceRule = {
  id: "kubernetes/references-in-namespace",
  severity: "warning",
  aliases: [],
  *see(around) {
    const { graph, site } = around;
    const own = spaceOf(graph, site);
    for (const point of own ? site.object.points : []) {
      const other = inOtherSpace(around, point);
      if (other === undefined) continue;
      const space = spaceOf(graph, other);
      const message = `${bareKind(other.object.kind)} ${point.word.text} is in namespace ${space}, and ${own} has none`;
      const why = "Nothing is read across namespaces: put one into the same namespace.";
      yield {
        span: around.span(point.word.at),
        message: `${message}\n${why}`,
        related: { site: other, message: `The one of ${space} is here` },
      };
    }
  },
};

function inOtherSpace({ graph, site, treeOf }: Around, point: Point): Site | undefined {
  const { want, optional } = point;
  if (optional || !isOwn(want) || resolve(graph, site, point).where !== "nowhere") return undefined;
  const others = siblings(graph, site, want.kind).filter(({ object }) => object.name?.text === want.name);
  const isCopied = others.some((other) => copying.test(treeOf(other)?.document.text ?? ""));
  return isCopied ? undefined : others.find((other) => spaceOf(graph, other));
}

/** True for what a pod finds in its own namespace only. */
export function isOwn(want: Point["want"]): want is WantedName {
  return want.by === "name" && kinds.has(want.kind) && want.namespace === undefined && want.loose === undefined;
}

/** What copies objects to other namespaces is told so in annotations. */
const copying = /reflector|replicat|kubed|sync/i;
