/** `.dockerignore`: patterns of paths from the root of a build context. Semantics from moby/patternmatcher. */
import type { Span } from "../../model/span";
import { cleanPath } from "./clean";
import { type Glob, glob } from "./glob";

/** One line that is a pattern. */
export interface IgnorePattern {
  /** As written, without blanks around it. */
  readonly span: Span;
  /** Without `!`, in the shortest form. */
  readonly path: string;
  /** True for `!path`, which takes files back in. */
  readonly exception: boolean;
  /** Nothing where the builder refuses the pattern. */
  readonly glob: Glob | undefined;
}

/** The patterns of a text, in order. */
export function readIgnoreFile(text: string): readonly IgnorePattern[] {
  const found: IgnorePattern[] = [];
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  for (const { 0: line, index } of text.slice(start).matchAll(/[^\n]+/g)) {
    const written = line.trim();
    if (line.startsWith("#") || written === "") continue;
    const from = start + index + line.indexOf(written);
    found.push(patternOf(written, { start: from, end: from + written.length }));
  }
  return found;
}

/** True when the last pattern that decides about a path ignores it; a pattern decides about all that is below it. */
export function isIgnored(patterns: readonly IgnorePattern[], path: string): boolean {
  return decider(patterns, path)?.exception === false;
}

/** The pattern that has the last word about a path: the one that took it out, or back in. */
export function decider(patterns: readonly IgnorePattern[], path: string): IgnorePattern | undefined {
  const prefixes = prefixesOf(path);
  let last: IgnorePattern | undefined;
  for (const pattern of patterns) {
    const ignored = last?.exception === false;
    if (pattern.exception === ignored && prefixes.some((prefix) => pattern.glob?.(prefix))) last = pattern;
  }
  return last;
}

/** The path and the folders above it. */
export function prefixesOf(path: string): readonly string[] {
  const found = [path];
  for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) found.push(path.slice(0, at));
  return found;
}

function patternOf(written: string, span: Span): IgnorePattern {
  const exception = written.startsWith("!");
  const path = withoutRoot(exception ? written.slice(1).trim() : written);
  return { span, path, exception, glob: path === "" ? undefined : glob(path, "folders") };
}

/** Cleaned twice, before and behind the slash at the start, as the builder does. */
function withoutRoot(path: string): string {
  if (path === "") return "";
  const clean = cleanPath(path);
  return clean.length > 1 && clean.startsWith("/") ? cleanPath(clean.slice(1)) : clean;
}
