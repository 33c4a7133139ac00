/** What a .helmignore leaves out of a chart: not quite what git makes of such a file. */
import { memo } from "../../../model/memo";
import type { SourceFile } from "../../../model/source-file";
import { baseName, relativeTo } from "../../../model/source-file";
import { firstMatch } from "../../../syntax/regexp/match";
import { readPattern } from "../../../syntax/regexp/parse";
import type { Pattern, PatternMistake } from "../../../syntax/regexp/pattern";
import type { ChartFolder } from "./layout";

/** A line of the file that is a pattern; places count from the file's start. */
export interface IgnorePattern {
  readonly text: string;
  readonly start: number;
}

/** The lines that are neither blank nor comments. */
export const ignorePatterns = memo(({ text }: SourceFile): readonly IgnorePattern[] =>
  [...text.matchAll(/^[ \t\uFEFF]*([^#\s].*?)[ \t]*\r?$/gm)].map(({ 0: line, 1: pattern = "", index }) => ({
    text: pattern,
    start: index + line.indexOf(pattern),
  })),
);

/** The folder without what Helm does not load. */
export const withoutIgnored = memo((folder: ChartFolder) =>
  memo((file: SourceFile): ChartFolder => {
    const rules = ignorePatterns(file).map(({ text }) => ruleOf(text));
    const kept = (paths: readonly string[]) =>
      paths.filter((path) => !isIgnored(rules, relativeTo(folder.folder, path), false));
    const nested = folder.nested.filter((path) => !isIgnored(rules, relativeTo(folder.folder, path), true));
    return { ...folder, nested, templates: kept(folder.templates), archives: kept(folder.archives) };
  }),
);

interface Rule {
  readonly negated: boolean;
  readonly foldersOnly: boolean;
  matches(path: string): boolean;
}

/** With a folder, all that lies in it is left out. */
function isIgnored(rules: readonly Rule[], path: string, isFolder: boolean): boolean {
  const parts = path.split("/");
  return parts.some((_, index) => {
    const isInner = index < parts.length - 1;
    return decides(rules, parts.slice(0, index + 1).join("/"), isInner || isFolder);
  });
}

/** A line with `!` leaves out whatever it does not match. */
function decides(rules: readonly Rule[], path: string, isFolder: boolean): boolean {
  return rules.some(({ negated, foldersOnly, matches }) => {
    if (negated) return (foldersOnly && !isFolder) || !matches(path);
    return (!foldersOnly || isFolder) && matches(path);
  });
}

/** A pattern with a slash is for whole paths, one without for names. */
function ruleOf(written: string): Rule {
  const negated = written.startsWith("!");
  const foldersOnly = written.endsWith("/");
  const text = written.slice(negated ? 1 : 0, foldersOnly ? -1 : undefined);
  const pattern = patternOf(text.replace(/^\//, ""));
  const isWhole = text.includes("/");
  return {
    negated,
    foldersOnly,
    matches: (path) => !("message" in pattern) && firstMatch(pattern, isWhole ? path : baseName(path)) !== undefined,
  };
}

/** Stars and question marks stop at slashes; what is no pattern matches nothing. */
function patternOf(glob: string): Pattern | PatternMistake {
  const source = glob.replace(
    /\\(.)|\[(\^?)((?:\\.|[^\]\\])+)\]|[*?]|[.+^${}()|[\]\\/]/g,
    (mark, escaped, not, set) => {
      if (set !== undefined) return `[${not}${set.replace(/[[\]^]/g, "\\$&")}]`;
      if (mark === "*") return "[^/]*";
      return mark === "?" ? "[^/]" : `\\${escaped ?? mark}`;
    },
  );
  return readPattern(`^${source}$`);
}
