/** Lines that change nothing. */
import type { Rule } from "../../../model/rule";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import type { IgnorePattern } from "../../../syntax/dockerignore";
import { decided, met, patterns, roots } from "../facts";

export const patternEffective: Rule = {
  id: "dockerignore/pattern-effective",
  severity: "hint",
  profile: "strict",
  aliases: [],
  *check(file, snapshot) {
    for (const pattern of patterns(file)) {
      const message = faultOf(snapshot, file, pattern);
      if (message !== undefined) yield { span: pattern.span, message, tag: "unnecessary" };
    }
  },
};

/** An exception without a pattern before it can never do anything; the rest depends on the files there are. */
function faultOf(snapshot: Snapshot, file: SourceFile, pattern: IgnorePattern): string | undefined {
  const { exception, glob } = pattern;
  if (glob === undefined) return undefined;
  const before = patterns(file).slice(0, patterns(file).indexOf(pattern));
  if (exception && before.every((each) => each.exception))
    return "Nothing is taken out before this line takes it back in";
  const folders = roots(snapshot, file);
  if (folders.every((root) => met(snapshot, root, pattern).length === 0)) return "No path here fits this pattern";
  const idle = folders.every((root) => decided(snapshot, root, file, pattern).length === 0);
  return idle ? "Other lines decide about every path that fits this pattern" : undefined;
}
