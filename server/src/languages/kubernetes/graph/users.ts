/** Who points at an object. */
import { memo } from "../../../model/memo";
import type { Labels, Point } from "./facts";
import type { Graph } from "./graph";
import { resolveWant } from "./resolve";
import { labelKey, nameKey, type Site } from "./shelf";

/** An object with the point that leads to another. */
export interface User {
  readonly site: Site;
  readonly point: Point;
}

/**
 * Every object of the unit but itself that names or selects an object, once for each of its points; where there is none, those
 * of other units that mean it. Of very many nobody would learn anything.
 */
export function usersOf(graph: Graph, site: Site): readonly User[] {
  return users(graph)(site);
}

const most = 200;

const users = memo((graph: Graph) =>
  memo((site: Site): readonly User[] => {
    const unit = graph.layout.unitOf(site.path);
    const all = mayUse(graph, site);
    const near = all.filter(({ path }) => graph.layout.unitOf(path) === unit);
    const found = near.flatMap((each) => pointsTo(graph, each, site));
    return found.length > 0 || all.length > most ? found : all.flatMap((each) => pointsTo(graph, each, site));
  }),
);

/** The objects that want something of its name or its labels, wherever they are. */
function mayUse(graph: Graph, site: Site): readonly Site[] {
  const { kind, name, labels, pods } = site.object;
  const named = name === undefined ? [] : graph.find("byWant", nameKey(kind, name.text));
  const wanting = (of: string, { pairs }: Labels) =>
    pairs.flatMap(({ key, value }) => graph.find("byWant", labelKey(of, key.text, value?.text ?? "")));
  const selecting = [...wanting(kind, labels), ...(pods === undefined ? [] : wanting("pods", pods))];
  return [...new Set([...named, ...selecting])].filter((each) => each !== site);
}

function pointsTo(graph: Graph, from: Site, to: Site): readonly User[] {
  const leads = ({ want }: Point) =>
    want.by !== "part" && resolveWant(graph, from, want).targets.some(({ site }) => site === to);
  return from.object.points.filter(leads).map((point) => ({ site: from, point }));
}
