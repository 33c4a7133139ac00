/** The patterns of a file, and what they meet. */
import { pathsBelow } from "../../model/folders";
import { memo } from "../../model/memo";
import type { Snapshot } from "../../model/snapshot";
import { baseName, folderOf, type SourceFile } from "../../model/source-file";
import { contextsOf } from "../../schema/builds";
import { decider, type IgnorePattern, prefixesOf, readIgnoreFile } from "../../syntax/dockerignore";

/** In order. */
export const patterns: (file: SourceFile) => readonly IgnorePattern[] = memo(({ text }) => readIgnoreFile(text));

/** The folders whose files the patterns are about: its own, or those its Dockerfile is known to be built in. */
export function roots(snapshot: Snapshot, file: SourceFile): readonly string[] {
  if (baseName(file.path) === ".dockerignore") return [folderOf(file.path)];
  return contextsOf(snapshot, file.path.replace(/\.dockerignore$/, ""))?.folders ?? [folderOf(file.path)];
}

/** The paths below a root that a pattern is about: those it meets itself, or a folder of theirs. */
export function met(snapshot: Snapshot, root: string, { glob }: IgnorePattern): readonly string[] {
  if (glob === undefined) return [];
  return pathsBelow(snapshot.paths, root).filter((path) => prefixesOf(path).some(glob));
}

/** Those of them about which it has the last word. */
export function decided(snapshot: Snapshot, root: string, file: SourceFile, pattern: IgnorePattern): readonly string[] {
  return met(snapshot, root, pattern).filter((path) => decider(patterns(file), path) === pattern);
}
