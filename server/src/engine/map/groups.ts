/** The groups that a map shows in frames: namespaces, and what is deployed together. */

import { grouped } from "./lists";
import type { MapNode, ResourceMap } from "./map";

/** The key of each node's group by id; what belongs to the whole cluster is drawn where it is used, if that is one place. */
export function groupKeys({ nodes, edges }: ResourceMap): ReadonlyMap<string, string> {
  const own = new Map(nodes.map((node) => [node.id, ownKey(node)]));
  const ends = edges.flatMap(({ from, to }) => [
    { id: from, other: to },
    { id: to, other: from },
  ]);
  const neighbours = grouped(ends, ({ id }) => id);
  const guest = (id: string) => {
    const hosts = new Set((neighbours.get(id) ?? []).flatMap(({ other }) => own.get(other) ?? []));
    return hosts.size === 1 ? [...hosts][0] : undefined;
  };
  return new Map(nodes.map((node) => [node.id, own.get(node.id) ?? guest(node.id) ?? clusterKey(node)]));
}

/** What stands above a group's frame; nothing for objects of no namespace where all is deployed together. */
export function groupTitle(key: string): string {
  return key
    .split("\n")
    .filter((part) => part !== "")
    .join(" · ");
}

function ownKey({ unit = "", namespace }: MapNode): string | undefined {
  return namespace === undefined ? undefined : `${unit}\n${namespace}`;
}

function clusterKey({ unit = "" }: MapNode): string {
  return `${unit}\nwhole cluster`;
}
