/** Which objects are not meant to be whole: patches, which only say what they change. */
import { memo } from "../../model/memo";
import type { Snapshot } from "../../model/snapshot";
import { baseName, folderOf, pathFrom, type SourceFile } from "../../model/source-file";
import type { YamlDocument } from "../../syntax/yaml/document";
import { documents } from "../../syntax/yaml/documents";
import { contentAt, type YamlNode } from "../../syntax/yaml/tree";
import { isKustomization } from "./kustomize/file";

/**
 * True for a file of patches: by its name, by a kustomization, or in an overlay where no kustomization calls it whole.
 * What a test asserts is told by its name as well: it holds no more than what is compared.
 */
export function isPatchFile({ path }: SourceFile, snapshot: Snapshot): boolean {
  const { patches, resources } = kustomized(snapshot);
  if (patches.has(path)) return true;
  if (resources.has(path)) return false;
  return looksLikePatch(path);
}

/** What a path alone says about that. */
export function looksLikePatch(path: string): boolean {
  return /patch|\b(?:assert|errors)\b/i.test(baseName(path)) || /\/(?:overlays?|patches)\//i.test(path);
}

/** True for a file whose objects get labels, a namespace or patches from a kustomization: they may lack these. */
export function isCompleted({ path }: SourceFile, snapshot: Snapshot): boolean {
  return kustomized(snapshot).completed.has(path);
}

/** True for a file whose objects get fields of any kind from a kustomization. */
export function isPatched({ path }: Pick<SourceFile, "path">, snapshot: Snapshot): boolean {
  return kustomized(snapshot).patched.has(path);
}

/** The files that a kustomization names, with their whole paths. */
interface Named {
  readonly patches: ReadonlySet<string>;
  readonly resources: ReadonlySet<string>;
  /** True when it changes the objects of its resources. */
  readonly completes: boolean;
  /** True when what it changes may be any field. */
  readonly amends: boolean;
}

/** The files that the kustomizations of a snapshot name. */
interface Kustomized extends Omit<Named, "completes" | "amends"> {
  readonly completed: ReadonlySet<string>;
  readonly patched: ReadonlySet<string>;
}

const kustomized = memo(({ files }: Snapshot): Kustomized => {
  const kustomizations = [...files.values()].filter(({ path }) => isKustomization(path));
  const found = new Map(kustomizations.map((file) => [folderOf(file.path), namedIn(file)]));
  const all = [...found.values()];
  return {
    patches: new Set(all.flatMap(({ patches }) => [...patches])),
    resources: new Set(all.flatMap(({ resources }) => [...resources])),
    completed: reached(found, ({ completes }) => completes),
    patched: reached(found, ({ amends }) => amends),
  };
});

/** What certain kustomizations lead to, through folders of others. */
function reached(found: ReadonlyMap<string, Named>, isOne: (named: Named) => boolean): ReadonlySet<string> {
  const all = new Set([...found.values()].flatMap((named) => (isOne(named) ? [...named.resources] : [])));
  for (const path of all) for (const further of found.get(path)?.resources ?? []) all.add(further);
  return all;
}

const patching = ["patches", "patchesStrategicMerge", "patchesJson6902"];
const amending = [...patching, "components", "transformers", "replacements"];
const completing = [...amending, "commonLabels", "labels", "namespace"];

const namedIn = memo((file: SourceFile): Named => {
  const roots = documents(file).map(({ document }) => document.root);
  const under = (field: string) => roots.flatMap((root) => pathsIn(contentAt(root, [field])));
  const has = (fields: readonly string[]) => roots.some((root) => fields.some((field) => contentAt(root, [field])));
  const whole = (paths: readonly string[]) => new Set(paths.map((path) => pathFrom(folderOf(file.path), path)));
  return {
    patches: whole(patching.flatMap(under)),
    resources: whole(["resources", "bases", "components"].flatMap(under)),
    completes: has(completing),
    amends: has(amending),
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
