/** Rules about objects that others of the workspace decide. */
import { type Finding, moved } from "../../../../model/finding";
import { memo } from "../../../../model/memo";
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
      const byKind = surroundings(snapshot)(file);
      for (const kind of kinds ?? byKind.keys())
        for (const around of byKind.get(kind) ?? [])
          for (const finding of see(around)) yield moved(finding, around.start);
    },
  };
}

/** The objects of a file that such rules see, by kind: put together once for all of them. */
const surroundings = memo((snapshot: Snapshot) =>
  memo((file: SourceFile): ReadonlyMap<string, readonly Around[]> => {
    if (isPatchFile(file, snapshot)) return new Map();
    const graph = graphFor(file, snapshot);
    const whole = writtenIn(graph, file).filter(({ site }) => !isPatch(graph, site));
    const byKind = new Map<string, Around[]>();
    for (const written of whole) {
      const around = { ...written, file, graph, snapshot };
      const same = byKind.get(written.site.object.kind);
      if (same === undefined) byKind.set(written.site.object.kind, [around]);
      else same.push(around);
    }
    return byKind;
  }),
);
