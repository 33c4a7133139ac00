/** What is looked for near by: a name or a label may be found all over a workspace. */
import { memo } from "../../../model/memo";
import type { Graph, Place } from "./graph";
import type { Layout } from "./layout";
import type { Site } from "./shelf";

/** What is found there, as far as it is in a unit; sorted once, so that a unit does not pay for all others. */
export function findIn(graph: Graph, unit: string, place: Place, key: string): readonly Site[] {
  return byUnit(graph)(place, key).get(unit) ?? none;
}

const none: readonly Site[] = [];

const byUnit = memo(({ find, layout }: Graph) => {
  const known = new Map<string, ReadonlyMap<string, readonly Site[]>>();
  return (place: Place, key: string) => {
    const own = `${place} ${key}`;
    const found = known.get(own) ?? sorted(find(place, key), layout);
    known.set(own, found);
    return found;
  };
});

function sorted(sites: readonly Site[], { unitOf }: Layout): ReadonlyMap<string, readonly Site[]> {
  const units = new Map<string, Site[]>();
  for (const site of sites) {
    const unit = unitOf(site.path);
    const there = units.get(unit);
    if (there === undefined) units.set(unit, [site]);
    else there.push(site);
  }
  return units;
}
