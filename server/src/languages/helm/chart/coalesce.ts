/** How Helm lays values over a chart's own, and globals over globals; the versions differ in what becomes of nulls. */
import type { HelmVersion } from "../../../model/settings";
import { bothOrigins, isNull, noValues, tableOf, tablesMerged, type Value, withMember } from "./value";

/** One of the two turns in which Helm merges; the first keeps nulls, so that the second can see them. */
export interface Turn {
  readonly keepsNulls: boolean;
  readonly helm: HelmVersion;
}

/** What is given over what a chart has as its own; `sections` are the keys of its sub-charts. */
export function overOwn(given: Value, own: Value, turn: Turn, sections: ReadonlySet<string>): Value {
  const { members: above = new Map<string, Value>() } = given;
  const { members: below = new Map<string, Value>() } = own;
  if (above.size === 0 && turn.keepsNulls) return own;
  return tableOf({ node: given.node ?? own.node, origins: bothOrigins(given, own) }, () => {
    const members = new Map(above);
    for (const [key, value] of below) {
      const over = above.get(key);
      const keepsNulls = turn.keepsNulls || sections.has(key);
      if (over !== undefined && !isNull(over))
        members.set(key, tablesMerged(over, cleaned(value, turn, keepsNulls), keepsNulls));
      else if (over !== undefined) turn.keepsNulls || members.delete(key);
      else if (turn.keepsNulls || turn.helm === "3" || !isNull(value))
        members.set(key, cleaned(value, turn, turn.keepsNulls));
    }
    return [...members];
  });
}

/** Helm 4 takes the nulls out of a chart's defaults, those for a sub-chart among them. */
function cleaned(value: Value, { helm }: Turn, keepsNulls: boolean): Value {
  return helm === "3" || keepsNulls ? value : withoutNulls(value);
}

function withoutNulls(value: Value): Value {
  const { members } = value;
  if (members === undefined) return value;
  return tableOf(value, () =>
    [...members].flatMap(([key, each]) => (isNull(each) ? [] : [[key, withoutNulls(each)] as const])),
  );
}

/** A sub-chart's section with the globals of its parent; where one of them has something else under the name, as it is. */
export function globalsFrom(section: Value, parent: Value): Value {
  const [own = noValues, above = noValues] = [section, parent].map(({ members }) => members?.get("global"));
  if (own.members === undefined || above.members === undefined) return section;
  const origins = bothOrigins(above, own);
  const globals = tableOf({ node: above.node ?? own.node, origins }, () => {
    const members = new Map(own.members);
    for (const [key, value] of above.members ?? []) members.set(key, over(value, members.get(key)));
    return [...members];
  });
  return withMember(section, "global", globals);
}

/** A table never replaces something else, nor something else a table. */
function over(high: Value, low: Value | undefined): Value {
  if (low === undefined) return high;
  if ((high.members === undefined) !== (low.members === undefined)) return low;
  return tablesMerged(high, low, true);
}
