/** The files and folders that sources lead to. */
import { folders } from "../../../model/folders";
import { memo } from "../../../model/memo";
import type { Reference } from "../../../model/name";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { likelyContexts } from ".";
import { sources } from "./sources";

/** The very same list while the file and the workspace's paths and builds are the same. */
export function sourceReferences(file: SourceFile, snapshot: Snapshot): readonly Reference[] {
  const contexts = likelyContexts(snapshot, file);
  const found = contexts.length === 0 ? [] : pathsIn(file, snapshot, contexts);
  return listed(file)(found.map(({ key }) => key).join("\n"), found);
}

interface Found {
  readonly key: string;
  readonly reference: Reference;
}

function pathsIn(file: SourceFile, snapshot: Snapshot, contexts: readonly string[]): readonly Found[] {
  return contexts.flatMap((folder) =>
    sources(file).flatMap(({ word, path, glob, plain }) => {
      const id = `${folder}/${path}`;
      if (glob !== undefined || path === "." || !plain) return [];
      if (!snapshot.paths.has(id) && !folders(snapshot.paths).has(id)) return [];
      return [{ key: `${word.start} ${folder} ${id}`, reference: { id, span: word, spelled: false, folder } }];
    }),
  );
}

/** The last list of each file, kept while it says the same. */
const listed = memo((_file: SourceFile) => {
  let known: string | undefined;
  let list: readonly Reference[] = [];
  return (key: string, found: readonly Found[]): readonly Reference[] => {
    if (key !== known) list = found.map(({ reference }) => reference);
    known = key;
    return list;
  };
});
