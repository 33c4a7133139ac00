/** What a kustomization points at. */
import { memo } from "../../../model/memo";
import type { Reference } from "../../../model/name";
import type { SourceFile } from "../../../model/source-file";
import { kustomizationNames } from "./file";
import { type KustomizePath, pathsIn } from "./paths";

/** A path may mean a file or a folder's kustomization, under any of its names; which, is known where all paths are. */
export const references = memo((file: SourceFile): readonly Reference[] =>
  pathsIn(file).flatMap((named) => meanings(named).map((id) => ({ id, span: named.span, spelled: false }))),
);

function meanings({ role, path }: KustomizePath): readonly string[] {
  const inFolder = kustomizationNames.map((name) => `${path}/${name}`);
  if (role === "component") return inFolder;
  return role === "either" ? [path, ...inFolder] : [path];
}
