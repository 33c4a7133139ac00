/** Rules about what leads nowhere. */
import type { Finding, Related } from "../../../../model/finding";
import type { Rule, RuleHead } from "../../../../model/rule";
import type { Snapshot } from "../../../../model/snapshot";
import { scalarOf } from "../../../../syntax/yaml/edits";
import { type Graph, graphFor } from "../../graph/graph";
import { type Lost, lostPoints } from "../../graph/lost";
import type { Near } from "../../graph/near";
import type { Site } from "../../graph/shelf";
import { type PlacedSite, placesOf, sitesIn } from "../../graph/sites";

/** A lost point with the object it is in. */
export interface LostAt extends Lost {
  readonly graph: Graph;
  readonly snapshot: Snapshot;
  readonly site: Site;
}

/** What a rule says about one; the place and the repair are the same for all rules. */
export type Told = Pick<Finding, "message" | "severity">;

/** A rule about the lost points of objects that a file holds; what others make is left to them. */
export function lostRule(head: RuleHead, tell: (lost: LostAt) => Told | undefined): Rule {
  return {
    ...head,
    *check(file, snapshot) {
      if (isApart(file.path)) return;
      const graph = graphFor(file, snapshot);
      for (const placed of sitesIn(graph, file)) {
        const { site } = placed;
        if (site.object.madeBy !== undefined) continue;
        for (const lost of lostPoints(graph, site)) {
          const told = tell({ ...lost, graph, snapshot, site });
          if (told !== undefined) yield { ...told, ...placeOf(lost, placed, snapshot) };
        }
      }
    },
  };
}

/** True for data of tests, which is no part of a whole, and for templates, beside which there are others that cannot be read. */
function isApart(path: string): boolean {
  return /\/(?:templates|testdata|fixtures?|golden|fakes?|mock\w*|__\w+__)\//i.test(path);
}

/** At the word that would change, or at the point's own. */
function placeOf(
  { point, near }: Lost,
  placed: PlacedSite,
  snapshot: Snapshot,
): Pick<Finding, "span" | "fix" | "related"> {
  const span = placed.span(near?.change?.word.at ?? point.word.at);
  if (near === undefined) return { span };
  const related = placesOf(near, snapshot).map(
    ({ text, path, offset }): Related => ({ path, span: { start: offset, end: offset }, message: `${text} is here` }),
  );
  return { span, ...fixOf(near, span), related };
}

function fixOf({ change }: Near, span: Finding["span"]): Pick<Finding, "fix"> {
  if (change === undefined || change.word.spelled === false || scalarOf(change.text) !== change.text) return {};
  return { fix: { title: `Change to ${change.text}`, edits: [{ span, text: change.text }], safe: false } };
}
