/** What `.dockerignore` takes out of the context cannot be copied. */
import type { Rule } from "../../../model/rule";
import type { Snapshot } from "../../../model/snapshot";
import { baseName, type SourceFile } from "../../../model/source-file";
import { decider, isIgnored } from "../../../syntax/dockerignore";
import { likelyContexts } from "../context";
import { ignoreFileOf, patternsOf } from "../context/ignore-file";
import { filesOf } from "../context/matches";
import { type Source, sources } from "../context/sources";

export const sourceNotIgnored: Rule = {
  id: "dockerfile/source-not-ignored",
  severity: "warning",
  aliases: ["buildkit:CopyIgnoredFile"],
  *check(file, snapshot) {
    const contexts = likelyContexts(snapshot, file);
    for (const source of contexts.length === 0 ? [] : sources(file)) {
      const ignored = contexts.map((context) => ignoredBy(snapshot, file, context, source));
      const [first] = ignored;
      if (first === undefined || ignored.includes(undefined)) continue;
      const { span, ignoreFile, whole } = first;
      const name = baseName(ignoreFile.path);
      const so = whole ? "the build stops" : "nothing is copied";
      yield {
        span: source.word,
        message: `${name} takes ${shown(source)} out of the build context, so ${so}`,
        related: [{ path: ignoreFile.path, span, message: "This pattern ignores it" }],
      };
    }
  },
};

/** The line that takes all of a source away, and whether not even an empty folder is left. A path that is not there yet may hold what an exception takes back in. */
function ignoredBy(snapshot: Snapshot, file: SourceFile, context: string, source: Source) {
  const ignoreFile = ignoreFileOf(snapshot, file.path, context);
  if (ignoreFile === undefined) return undefined;
  const patterns = patternsOf(ignoreFile);
  const files = filesOf(snapshot, context, source);
  if (files.length === 0 && (source.glob !== undefined || patterns.some(({ exception }) => exception)))
    return undefined;
  const paths = files.length === 0 ? [source.path] : files;
  if (!paths.every((path) => isIgnored(patterns, path))) return undefined;
  const last = decider(patterns, paths[0] ?? "");
  const whole = source.glob === undefined && source.path !== "." && isIgnored(patterns, source.path);
  return last && { span: last.span, ignoreFile, whole };
}

function shown({ path }: Source): string {
  return path === "." ? "everything" : path;
}
