/** Rules about objects that others of the workspace decide. */
import { type Finding, moved } from "../../../../model/finding";
import type { Rule, RuleHead } from "../../../../model/rule";
import type { Snapshot } from "../../../../model/snapshot";
import type { SourceFile } from "../../../../model/source-file";
import { type Graph, graphFor } from "../../graph/graph";
import { isPatch } from "../../graph/resolve";
import { type WrittenSite, writtenIn } from "../../graph/written";
import { isPatchFile } from "../../partial";

/** An object with what is around it. */
export interface Around extends WrittenSite {
  readonly file: SourceFile;
  readonly graph: Graph;
  readonly snapshot: Snapshot;
}

/** A rule about objects of some kinds, or of all, that are no patches; places count from the document's start. */
export function workspaceRule(
  head: RuleHead,
  kinds: readonly string[] | undefined,
  see: (around: Around) => Iterable<Finding>,
): Rule {
  return {
    ...head,
    *check(file, snapshot) {
      if (isPatchFile(file, snapshot)) return;
      const graph = graphFor(file, snapshot);
      for (const written of writtenIn(graph, file)) {
        if (kinds?.includes(written.site.object.kind) === false || isPatch(graph, written.site)) continue;
        for (const finding of see({ ...written, file, graph, snapshot })) yield moved(finding, written.start);
      }
    },
  };
}
