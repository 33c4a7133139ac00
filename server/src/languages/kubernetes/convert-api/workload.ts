/** Workloads of the old groups: since apps/v1 the selector is written out. */
import type { Edit } from "../../../model/edit";
import { mapIn } from "../fields";
import type { KubernetesObject } from "../objects";
import { addLines, selectorLines } from "../skeleton";
import { removed } from "./parts";

/** Adds the selector, which was the template's labels, and takes out what is gone. */
export function convertWorkload({ document, map }: KubernetesObject): readonly Edit[] | undefined {
  const spec = mapIn(map, "spec");
  if (spec === undefined || spec.flow) return undefined;
  const gone = ["rollbackTo", "templateGeneration"].flatMap((name) => removed(document, spec, name));
  if (mapIn(spec, "selector") !== undefined) return gone;
  const lines = selectorLines(spec);
  return lines === undefined ? undefined : [...gone, addLines(document, spec, "selector", lines)];
}
