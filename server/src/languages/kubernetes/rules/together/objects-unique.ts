/** Two objects of one kind, namespace and name: the cluster has one, so the later overwrites the former. */

import { headOf, mapIn } from "../../fields";
import { nameKey, type Site } from "../../graph/shelf";
import { shareSpace, thoseBefore } from "../../graph/together";
import { sameChanges } from "../../graph/trees";
import { called } from "../../graph/wording";
import type { Around, WorkspaceRule } from "../../workspace-rules";

/** Namespaces are written down wherever they are needed. */
const repeatable = "Namespace";

export const objectsUnique: WorkspaceRule = {
  id: "kubernetes/objects-unique",
  severity: "warning",
  aliases: [],
  *see(around) {
    const { site, object } = around;
    const first = site.object.kind === repeatable ? undefined : namesakeBefore(around);
    if (first === undefined) return;
    const span = headOf(mapIn(object.map, "metadata") ?? object.map);
    const message = `${called(site)} is there twice\nThe later one overwrites the other: rename or remove one.`;
    yield { span, message, related: { site: first, message: "The other is here" } };
  },
};

function namesakeBefore({ graph, site }: Around): Site | undefined {
  const { kind, name } = site.object;
  if (name === undefined) return undefined;
  const { changesOf } = graph.layout;
  const isSame = (other: Site) =>
    other.object.madeBy === undefined &&
    shareSpace(graph, site, other) &&
    sameChanges(changesOf(site.path), changesOf(other.path));
  return thoseBefore(graph, site, graph.find("byName", nameKey(kind, name.text)), isSame)[0];
}
