/** The objects of a manifest and the images of their containers, for command lines that name them. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import type { Thing } from "../../model/thing";
import { mapIn, textIn } from "./fields";
import { type KubernetesObject, placedObjects } from "./objects";
import { podsOf } from "./pods";

/** What has a name that no other tool fills in. */
export const things = memo((file: SourceFile): readonly Thing[] =>
  placedObjects(file).flatMap(({ objects }) => objects.flatMap((object) => [...named(object), ...images(object)])),
);

function named({ map, kind }: KubernetesObject): readonly Thing[] {
  const name = textIn(mapIn(map, "metadata"), "name");
  return name === undefined ? [] : [{ kind: "object", name, of: kind.text }];
}

function images(object: KubernetesObject): readonly Thing[] {
  const containers = podsOf(object).flatMap((pod) => pod.containers);
  return containers.flatMap(({ map }) => {
    const name = textIn(map, "image");
    return name === undefined ? [] : [{ kind: "image", name }];
  });
}
