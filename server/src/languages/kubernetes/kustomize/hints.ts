/** Values that may be typed in a kustomization: its head, files and folders near it, words that kustomize knows. */
import type { Snapshot } from "../../../model/snapshot";
import { folderOf, pathBetween, type SourceFile } from "../../../model/source-file";
import type { Hint } from "../../../schema/complete";
import { kustomizeKinds } from "../../../schema/kubernetes/kustomize";
import { textIn } from "../fields";
import { graphFor } from "../graph/graph";
import { kustomizations } from "../kustomized";
import { placedObjects } from "../objects";
import { podsOf } from "../pods";
import { templateKinds } from "../templates";
import { isKustomization } from "./file";
import { foundAt } from "./found";
import { type PathRole, pathsIn } from "./paths";

/** Where values are asked for. */
interface Asked {
  readonly file: SourceFile;
  readonly snapshot: Snapshot;
}

/** What is known for a field, named by its type. */
export function kustomizeHints(name: string, { file, snapshot }: Asked): readonly Hint[] {
  const [owner = "", field = ""] = name.split(".");
  if (name === "Image.name") return imageHints({ file, snapshot });
  const texts = words[name] ?? words[field];
  if (texts !== undefined) return texts.map((value) => ({ value }));
  const role = roles[name] ?? (owner === "Component" ? roles[`Kustomization.${field}`] : undefined);
  const listed = new Set(pathsIn(file).map(({ path }) => path));
  return role === undefined ? [] : near(role, folderOf(file.path), snapshot).filter(({ path }) => !listed.has(path));
}

/** The names of images in the files that belong together, as kustomize compares them: without tag and digest. */
function imageHints({ file, snapshot }: Asked): readonly Hint[] {
  const { paths, layout } = graphFor(file, snapshot);
  const unit = layout.unitOf(file.path);
  const files = paths().flatMap((path) => (layout.unitOf(path) === unit ? (snapshot.files.get(path) ?? []) : []));
  const images = files.slice(0, most).flatMap((each) =>
    placedObjects(each)
      .flatMap(({ objects }) => objects.flatMap(podsOf))
      .flatMap(({ containers }) => containers.flatMap(({ map }) => textIn(map, "image") ?? [])),
  );
  return [...new Set(images.map((image) => image.replace(/(?::[^:/@]*)?(?:@.*)?$/, "")))].map((value) => ({ value }));
}

/** By type and field, or by field alone. */
const words: Readonly<Record<string, readonly string[]>> = {
  "Kustomization.apiVersion": [...kustomizeKinds.values()],
  "Kustomization.kind": [...kustomizeKinds.keys()],
  kind: templateKinds,
  behavior: ["create", "merge", "replace"],
  buildMetadata: ["originAnnotations", "transformerAnnotations", "managedByLabel"],
  "SecretArgs.type": ["Opaque", "kubernetes.io/tls", "kubernetes.io/dockerconfigjson", "kubernetes.io/basic-auth"],
};

const roles: Readonly<Record<string, PathRole>> = {
  "Kustomization.resources": "either",
  "Kustomization.components": "component",
  "Kustomization.configurations": "file",
  "Kustomization.crds": "file",
  "Patch.path": "file",
  "Replacement.path": "file",
  "ConfigMapArgs.files": "source",
  "ConfigMapArgs.envs": "source",
  "SecretArgs.files": "source",
  "SecretArgs.envs": "source",
};

interface Near extends Hint {
  readonly path: string;
}

/** More than anybody reads. */
const most = 100;

/** Files below the folder that no other kustomization has, and folders of kustomizations, the nearest first. */
function near(role: PathRole, folder: string, snapshot: Snapshot): readonly Near[] {
  const { paths } = snapshot;
  const folders = kustomizations(paths);
  const own = [...paths].filter((path) => path.startsWith(`${folder}/`) && homeOf(path, folders) === folder);
  const fitting = own.filter((path) => !isKustomization(path) && (role === "source" || /\.ya?ml$/i.test(path)));
  const others = [...folders].filter(([other]) => other !== folder && !folder.startsWith(`${other}/`));
  const bases = others
    .map(([other]) => other)
    .filter((other) => (foundAt(snapshot, other) === "component") === (role === "component"));
  return [...(role === "component" ? [] : fitting), ...(role === "either" || role === "component" ? bases : [])]
    .map((path) => ({ path, value: pathBetween(folder, path) }))
    .sort((a, b) => steps(a.value) - steps(b.value) || (a.value < b.value ? -1 : 1))
    .slice(0, most);
}

/** The nearest folder with a kustomization. */
function homeOf(path: string, folders: ReadonlyMap<string, string>): string {
  let folder = folderOf(path);
  while (folder !== "" && !folders.has(folder)) folder = folderOf(folder);
  return folder;
}

function steps(path: string): number {
  return path.split("/").length;
}
