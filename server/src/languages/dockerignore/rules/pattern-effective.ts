/** Lines that change nothing. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { slice } from "../../../model/span";
import type { IgnorePattern } from "../../../syntax/dockerignore";
import { glob } from "../../../syntax/dockerignore/glob";
import { decided, met, patterns, roots } from "../facts";

export const patternEffective: Rule = {
  id: "dockerignore/pattern-effective",
  severity: "hint",
  profile: "strict",
  aliases: [],
  *check(file, snapshot) {
    for (const pattern of patterns(file)) {
      const finding = pattern.glob === undefined ? undefined : findingOf(snapshot, file, pattern);
      if (finding !== undefined) yield finding;
    }
  },
};

/** An exception without a pattern before it can never do anything; the rest depends on the files there are. */
function findingOf(snapshot: Snapshot, file: SourceFile, pattern: IgnorePattern): Finding | undefined {
  const { exception, span } = pattern;
  const before = patterns(file).slice(0, patterns(file).indexOf(pattern));
  if (exception && before.every((each) => each.exception))
    return { span, message: "Nothing is taken out before this line takes it back in" };
  const folders = roots(snapshot, file);
  if (folders.every((root) => met(snapshot, root, pattern).length === 0))
    return deeper(snapshot, file, folders, pattern);
  if (folders.some((root) => decided(snapshot, root, file, pattern).length > 0)) return undefined;
  return { span, message: "Other lines decide about every path that fits this pattern" };
}

/** A name may be meant for later; a wildcard that fits below the root only was meant as git reads it. */
function deeper(
  snapshot: Snapshot,
  file: SourceFile,
  folders: readonly string[],
  pattern: IgnorePattern,
): Finding | undefined {
  const { span, path, exception } = pattern;
  const everywhere = { ...pattern, glob: glob(`**/${path}`, "folders") };
  const count = Math.min(...folders.map((root) => met(snapshot, root, everywhere).length));
  const isTied = /^!?\s*\.?\//.test(slice(file.text, span));
  if (isTied || path.includes("/") || !path.includes("*") || count === 0) return undefined;
  const text = `${exception ? "!" : ""}**/${path}`;
  const fix = { title: `Change to ${text}`, edits: [{ span, text }], safe: false };
  return { span, message: "This fits at the root only, where no path is called so; start it with **/", fix };
}
