/** Patches, replicas and images find what they are about among what a kustomization takes. */
import { moved } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { checkImages, checkPatched, checkReplicas, checkTargets } from "../kustomize/check-choices";
import { isKustomization } from "../kustomize/file";
import { takenBy } from "../kustomize/taken";
import { placedObjects } from "../objects";

/** A Component is about what those take who name it. */
export const kustomizationSelects: Rule = {
  id: "kubernetes/kustomization-selects",
  severity: "error",
  aliases: [],
  *check(file, snapshot) {
    const placed = isKustomization(file.path) ? placedObjects(file) : [];
    const own = placed.flatMap(({ start, objects }) => objects.map((object) => ({ start, object })));
    const taken = own.some(({ object }) => object.kind.text === "Kustomization") ? takenBy(snapshot, file) : undefined;
    if (taken === undefined) return;
    for (const { start, object } of own)
      for (const finding of [
        ...checkReplicas(object, taken),
        ...checkTargets(object, taken),
        ...checkPatched(object, file.path, snapshot, taken),
        ...checkImages(object, taken),
      ])
        yield moved(finding, start);
  },
};
