/** Images that get their tag from another tool: a kustomization's `images`, or a build that deploys what it made. */
import { memo } from "../../model/memo";
import type { Snapshot } from "../../model/snapshot";
import { baseName } from "../../model/source-file";
import type { YamlDocument } from "../../syntax/yaml/document";
import { documents } from "../../syntax/yaml/documents";
import { contentAt, resolved } from "../../syntax/yaml/tree";
import { mapsIn, textIn } from "./fields";
import { isKustomization } from "./kustomize/file";

/** The names, as manifests write them without a tag. */
export const retagged = memo(({ files }: Snapshot): ReadonlySet<string> => {
  const builders = [...files.values()].filter(({ path }) => isKustomization(path) || isSkaffold(path));
  return new Set(builders.flatMap((file) => documents(file).flatMap(({ document }) => imagesIn(document))));
});

const imagesIn = memo((document: YamlDocument): readonly string[] => {
  const map = resolved(document.root);
  if (map?.kind !== "map") return [];
  const build = contentAt(map, ["build"]);
  const artifacts = build?.kind === "map" ? mapsIn(build, "artifacts").map((each) => textIn(each, "image")) : [];
  return [...mapsIn(map, "images").map((each) => textIn(each, "name")), ...artifacts].filter(
    (name) => name !== undefined,
  );
});

function isSkaffold(path: string): boolean {
  return /^skaffold.*\.ya?ml$/.test(baseName(path));
}
