/** A map as a graph for Graphviz. */
import { groupKeys, groupTitle } from "./groups";
import { grouped } from "./lists";
import type { MapEdge, MapNode, ResourceMap } from "./map";

/** A tidy map in the language DOT, with a cluster for each group. */
export function mapDot(map: ResourceMap): string {
  const keys = groupKeys(map);
  const groups = [...grouped(map.nodes, ({ id }) => keys.get(id) ?? "")];
  return [
    "digraph map {",
    "  rankdir=LR;",
    "  node [shape=box, style=rounded];",
    ...groups.flatMap(([key, nodes], index) => cluster(index, groupTitle(key), nodes)),
    ...map.edges.map(edge),
    "}",
    "",
  ].join("\n");
}

function cluster(index: number, title: string, nodes: readonly MapNode[]): readonly string[] {
  return [
    `  subgraph cluster_${index} {`,
    `    label=${quoted(title)};`,
    ...nodes.map(({ id, kind, name, missing }) => {
      const more = missing ? ', color=red, fontcolor=red, style="rounded,dashed"' : "";
      return `    ${quoted(id)} [label=${quoted(`${kind}\n${name}`)}${more}];`;
    }),
    "  }",
  ];
}

function edge({ from, to, label, missing }: MapEdge): string {
  const parts = [
    ...(label === undefined ? [] : [`label=${quoted(label)}`]),
    ...(missing ? ["color=red", "fontcolor=red", "style=dashed"] : []),
  ];
  const more = parts.length === 0 ? "" : ` [${parts.join(", ")}]`;
  return `  ${quoted(from)} -> ${quoted(to)}${more};`;
}

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}
