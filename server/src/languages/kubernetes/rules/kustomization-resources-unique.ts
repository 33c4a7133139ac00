/** The same resource twice: kustomize refuses objects that it has already. */
import type { Rule } from "../../../model/rule";
import type { Snapshot } from "../../../model/snapshot";
import { repeated } from "../fields";
import { type KustomizePath, pathsIn } from "../kustomize/paths";
import { kustomizations } from "../kustomized";
import { placedObjects } from "../objects";

export const kustomizationResourcesUnique: Rule = {
  id: "kubernetes/kustomization-resources-unique",
  severity: "error",
  aliases: [],
  *check(file, snapshot) {
    const resources = pathsIn(file).filter(({ field }) => field === "resources" || field === "bases");
    for (const [again, first] of repeated(resources, ({ path }) => path))
      if (hasObjects(again, snapshot))
        yield {
          span: again.span,
          message: "This is listed already, and kustomize takes no object twice: remove one",
          related: [{ span: first.span, message: "The first is here" }],
        };
  },
};

/** A file with an object, or a folder whose kustomization has such a file: nothing else is sure to be refused. */
function hasObjects({ path }: Pick<KustomizePath, "path">, snapshot: Snapshot): boolean {
  const file = snapshot.files.get(path);
  if (file !== undefined) return placedObjects(file).length > 0;
  const inside = snapshot.files.get(kustomizations(snapshot.paths).get(path) ?? "");
  const files = inside === undefined ? [] : pathsIn(inside).filter(({ field }) => field === "resources");
  return files.some((named) => {
    const resource = snapshot.files.get(named.path);
    return resource !== undefined && placedObjects(resource).length > 0;
  });
}
