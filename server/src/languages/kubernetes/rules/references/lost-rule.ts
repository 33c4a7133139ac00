/** Rules about what leads nowhere. */
import type { Finding, Related } from "../../../../model/finding";
import { memo } from "../../../../model/memo";
import type { Rule, RuleHead } from "../../../../model/rule";
import type { Snapshot } from "../../../../model/snapshot";
import type { SourceFile } from "../../../../model/source-file";
import { scalarOf } from "../../../../syntax/yaml/edits";
import { factsOf, spanAt } from "../../graph/file-facts";
import { type Graph, graphFor } from "../../graph/graph";
import { mayBeHidden } from "../../graph/hidden";
import { type Lost, lostPoints } from "../../graph/lost";
import type { Near } from "../../graph/near";
import { placesOf } from "../../graph/sites";

/** A lost point with the graph. */
export interface LostAt extends Lost {
  readonly graph: Graph;
}

/** What a rule says about one; the place and the repair are the same for all rules. */
export interface Told extends Pick<Finding, "message" | "severity"> {
  /** True where what is missing may be in manifests that nobody can look into. */
  readonly doubtful?: true;
}

/** A rule about the lost points of objects that a file holds. What it says of them is known until facts change. */
export function lostRule(head: RuleHead, tell: (lost: LostAt) => Told | undefined): Rule {
  const told = memo((graph: Graph) =>
    memo((lost: readonly Lost[]) =>
      lost.flatMap((each): (Lost & Told)[] => {
        const said = tell({ ...each, graph });
        return said === undefined ? [] : [{ ...each, ...said }];
      }),
    ),
  );
  return {
    ...head,
    *check(file, snapshot) {
      if (isApart(file.path)) return;
      const graph = graphFor(file, snapshot);
      for (const { doubtful, message, severity, ...lost } of told(graph)(lostPoints(graph, file.path))) {
        if (doubtful && mayBeHidden(graph, snapshot, lost.site)) continue;
        yield { message, ...(severity && { severity }), ...placeOf(lost, file, snapshot) };
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
  { site, point, near }: Lost,
  file: SourceFile,
  snapshot: Snapshot,
): Pick<Finding, "span" | "fix" | "related"> {
  const span = spanAt(factsOf(file), site.document, near?.change?.word.at ?? point.word.at);
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
