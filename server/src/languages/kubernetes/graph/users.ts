/** Who points at an object. */
import { memo } from "../../../model/memo";
import type { Labels, Point, Want } from "./facts";
import type { Graph } from "./graph";
import { resolveWant } from "./resolve";
import { labelKey, nameKey, type Site } from "./shelf";
import { findIn } from "./units";

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
    const near = mayUse(site, (key) => findIn(graph, unit, "byWant", key));
    const found = [...near].flatMap((each) => pointsTo(graph, each, site));
    if (found.length > 0) return found;
    const all = mayUse(site, (key) => graph.find("byWant", key), most);
    return all.size > most ? found : [...all].flatMap((each) => pointsTo(graph, each, site));
  }),
);

/** The objects that want something of its name or its labels; one more than `enough` at most. */
function mayUse(
  site: Site,
  find: (key: string) => readonly Site[],
  enough = Number.POSITIVE_INFINITY,
): ReadonlySet<Site> {
  const all = new Set<Site>();
  for (const key of wantedKeys(site))
    for (const each of find(key)) {
      if (all.size > enough) return all;
      if (each !== site) all.add(each);
    }
  return all;
}

function wantedKeys({ object: { kind, name, labels, pods } }: Site): readonly string[] {
  const wanted = (of: string, { pairs }: Labels) =>
    pairs.map(({ key, value }) => labelKey(of, key.text, value?.text ?? ""));
  const named = name === undefined ? [] : [nameKey(kind, name.text)];
  return [...named, ...wanted(kind, labels), ...(pods === undefined ? [] : wanted("pods", pods))];
}

function pointsTo(graph: Graph, from: Site, to: Site): readonly User[] {
  const leads = ({ want }: Point) => want.by !== "part" && targets(graph)(from)(want).has(to);
  return from.object.points.filter(leads).map((point) => ({ site: from, point }));
}

/** Worked out once, since what is selected along with many others is asked about for each of them. */
const targets = memo((graph: Graph) =>
  memo((from: Site) => memo((want: Want) => new Set(resolveWant(graph, from, want).targets.map(({ site }) => site)))),
);
