/** Paths into custom resources that their definition names: where replicas are counted, and what columns show. */
import type { Finding } from "../../model/finding";
import type { Minor } from "../../schema/kubernetes/versions";
import type { KubernetesObject } from "./objects";
import { mapsOf } from "./typed-parts";
import { stringIn } from "./unsure";

/** Type, field, and what the path starts with. */
const paths = [
  ["V1CustomResourceSubresourceScale", "specReplicasPath", ".spec."],
  ["V1CustomResourceSubresourceScale", "statusReplicasPath", ".status."],
  ["V1CustomResourceColumnDefinition", "jsonPath", "."],
  ["V1SelectableField", "jsonPath", "."],
] as const;

/** Paths that start elsewhere. */
export function* checkPaths(object: KubernetesObject, minor: Minor): Generator<Finding> {
  for (const [type, field, start] of paths)
    for (const map of mapsOf(object, minor, type)) {
      const path = stringIn(map, field);
      if (path !== undefined && path.text !== "" && !path.text.startsWith(start))
        yield {
          span: path,
          message: `${field} must start with ${start} as in ${start === "." ? ".spec.size" : `${start}replicas`}`,
        };
    }
}
