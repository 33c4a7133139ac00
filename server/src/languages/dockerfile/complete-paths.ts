/** The files and folders of the build context, as sources of COPY, ADD and bind mounts. */
import { pathsBelow } from "../../model/folders";
import type { Proposal } from "../../model/proposal";
import type { Snapshot } from "../../model/snapshot";
import { folderOf } from "../../model/source-file";
import { isIgnored } from "../../syntax/dockerignore";
import { likelyContexts } from "./context";
import { ignoreFileOf, patternsOf } from "./context/ignore-file";
import { before, type Cursor } from "./cursor";

/** What stands in the folder that is typed so far; what `.dockerignore` takes away is not offered. */
export function pathProposals(
  cursor: Cursor,
  snapshot: Snapshot,
  typed = cursor.typed.replace(/^\[?"/, ""),
): readonly Proposal[] {
  if (cursor.file.path.includes("#") || /^<<|[$:*?"]/.test(typed)) return [];
  const [context = folderOf(cursor.file.path)] = likelyContexts(snapshot, cursor.file);
  const folder = typed.slice(0, typed.lastIndexOf("/") + 1);
  const span = before(cursor, typed.length - folder.length);
  return entriesOf(snapshot, cursor.file.path, context, folder.replace(/^\.?\//, "")).map((entry) => ({
    label: entry,
    kind: "file",
    edit: { span, text: entry },
    ...(entry.endsWith("/") ? { again: true } : {}),
  }));
}

/** Folders first, with a slash. */
function entriesOf(snapshot: Snapshot, path: string, context: string, folder: string): readonly string[] {
  const ignoreFile = ignoreFileOf(snapshot, path, context);
  const patterns = ignoreFile === undefined ? [] : patternsOf(ignoreFile);
  const names = new Set<string>();
  for (const below of pathsBelow(snapshot.paths, context)) {
    const name = below.startsWith(folder) ? (/^[^/]*\/?/.exec(below.slice(folder.length))?.[0] ?? "") : "";
    if (name !== "" && !names.has(name) && !isIgnored(patterns, below)) names.add(name);
  }
  const all = [...names].sort();
  return [...all.filter((name) => name.endsWith("/")), ...all.filter((name) => !name.endsWith("/"))];
}
