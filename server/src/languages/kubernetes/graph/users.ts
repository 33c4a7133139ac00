/** Who points at an object. */
import { memo } from "../../../model/memo";
import type { Point } from "./facts";
import type { Graph } from "./graph";
import { resolve } from "./resolve";
import { labelKey, nameKey, type Site } from "./shelf";

/** An object with the point that leads to another. */
export interface User {
  readonly site: Site;
  readonly point: Point;
}

/** Every object but itself that names or selects an object, once for each of its points; what is in a namespace does not use it. */
export function usersOf(graph: Graph, site: Site): readonly User[] {
  return users(graph)(site);
}

const users = memo((graph: Graph) =>
  memo((site: Site): readonly User[] => {
    const { kind, name, labels, pods = labels } = site.object;
    const named = name === undefined ? [] : graph.find("byWant", nameKey(kind, name.text));
    const selecting = [...pods.pairs, ...labels.pairs].flatMap(({ key, value }) =>
      ["pods", kind].flatMap((of) => graph.find("byWant", labelKey(of, key.text, value?.text ?? ""))),
    );
    return [...new Set([...named, ...selecting])]
      .filter((each) => each !== site)
      .flatMap((each) =>
        each.object.points.filter((point) => leadsTo(graph, each, point, site)).map((point) => ({ site: each, point })),
      );
  }),
);

function leadsTo(graph: Graph, from: Site, point: Point, to: Site): boolean {
  return point.want.by !== "part" && resolve(graph, from, point).targets.some(({ site }) => site === to);
}
