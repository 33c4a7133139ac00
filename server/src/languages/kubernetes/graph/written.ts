/** From an object of the graph to its tree. */
import { memo } from "../../../model/memo";
import type { SourceFile } from "../../../model/source-file";
import { documents } from "../../../syntax/yaml/documents";
import { type KubernetesObject, objectsOf } from "../objects";
import { factsOf } from "./file-facts";
import type { Site } from "./shelf";

/** The tree of an object that stands in a file; what is made by others has none of its own. */
export function treeOf(file: SourceFile | undefined, { document, object }: Site): KubernetesObject | undefined {
  if (file === undefined || object.madeBy !== undefined) return undefined;
  const placed = documents(file)[document];
  const start = factsOf(file).places[document]?.[object.whole]?.start;
  return placed && start !== undefined ? byStart(objectsOf(placed.document, file)).get(start) : undefined;
}

const byStart = memo(
  (objects: readonly KubernetesObject[]) => new Map(objects.map((object) => [object.map.start, object])),
);
