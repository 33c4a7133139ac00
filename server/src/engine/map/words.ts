/** A map in words, for those who do not see it. */

import { grouped } from "./lists";
import { type MapNode, nameOf, type ResourceMap } from "./map";

/** An object in words, and what it leads to. */
export interface Said {
  readonly node: MapNode;
  /** "Deployment web in shop, with errors". */
  readonly label: string;
  readonly leads: readonly Lead[];
}

/** A relation in words: "routes to" and "Service web (80 → http)". */
export interface Lead {
  readonly to: MapNode;
  readonly verb: string;
  readonly label: string;
  readonly missing: boolean;
}

/** Every object of a tidy map, in its order. */
export function inWords({ nodes, edges }: ResourceMap): readonly Said[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ahead = grouped(edges, ({ from }) => from);
  return nodes.map((node) => ({
    node,
    label: labelOf(node),
    leads: (ahead.get(node.id) ?? []).flatMap(({ to: id, verb, label, missing }) => {
      const to = byId.get(id);
      if (to === undefined) return [];
      const notes = [...(label === undefined ? [] : [label]), ...(missing ? ["missing"] : [])];
      return [{ to, verb, label: nameOf(to) + (notes.length === 0 ? "" : ` (${notes.join(", ")})`), missing }];
    }),
  }));
}

/** All of it as one sentence. */
export function sentence({ label, leads }: Said): string {
  return [label, ...leads.map((lead) => `${lead.verb} ${lead.label}`)].join("; ");
}

function labelOf(node: MapNode): string {
  const { namespace = "", missing, worst } = node;
  const place = namespace === "" ? "" : ` in ${namespace}`;
  return `${nameOf(node)}${place}${missing ? ", missing" : ""}${worst === undefined ? "" : `, ${troubles[worst]}`}`;
}

const troubles = {
  error: "with errors",
  warning: "with warnings",
  information: "with advice",
  hint: "with hints",
} as const;
