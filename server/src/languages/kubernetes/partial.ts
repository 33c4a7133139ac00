/** Which objects are not meant to be whole: patches, which only say what they change. */
import { memo } from "../../model/memo";
import type { Snapshot } from "../../model/snapshot";
import { baseName, folderOf, pathFrom, type SourceFile } from "../../model/source-file";
import type { YamlDocument } from "../../syntax/yaml/document";
import { documents } from "../../syntax/yaml/documents";
import { contentAt, type YamlNode } from "../../syntax/yaml/tree";
import { isKustomization } from "./kustomize/file";

/** True for a file of patches: by its name, by a kustomization, or in an overlay where no kustomization calls it whole. */
export function isPatchFile({ path }: SourceFile, snapshot: Snapshot): boolean {
  const { patches, resources } = kustomized(snapshot);
  if (patches.has(path)) return true;
  if (resources.has(path)) return false;
  return /patch/i.test(baseName(path)) || /\/(?:overlays?|patches)\//i.test(path);
}

/** The files that the kustomizations of a snapshot name, with their whole paths. */
interface Kustomized {
  readonly patches: ReadonlySet<string>;
  readonly resources: ReadonlySet<string>;
}

const kustomized = memo(({ files }: Snapshot): Kustomized => {
  const found = [...files.values()].filter(({ path }) => isKustomization(path)).map(namedIn);
  return {
    patches: new Set(found.flatMap(({ patches }) => [...patches])),
    resources: new Set(found.flatMap(({ resources }) => [...resources])),
  };
});

const namedIn = memo((file: SourceFile): Kustomized => {
  const roots = documents(file).map(({ document }) => document.root);
  const under = (field: string) => roots.flatMap((root) => pathsIn(contentAt(root, [field])));
  const whole = (paths: readonly string[]) => new Set(paths.map((path) => pathFrom(folderOf(file.path), path)));
  return {
    patches: whole(["patches", "patchesStrategicMerge", "patchesJson6902"].flatMap(under)),
    resources: whole(under("resources")),
  };
});

/** Texts, and what stands under `path` in maps; a patch written in place is no path, which does no harm. */
function pathsIn(node: YamlNode | undefined): readonly string[] {
  if (node?.kind !== "list") return [];
  return node.items.flatMap((item) => {
    const path = item.kind === "map" ? contentAt(item, ["path"]) : item;
    return path?.kind === "scalar" ? [path.text] : [];
  });
}

/** True for a document with directives of a strategic merge. */
export const hasDirective = memo(({ text }: YamlDocument): boolean =>
  /\$(?:patch|retainKeys|setElementOrder|deleteFromPrimitiveList)\b/.test(text),
);
