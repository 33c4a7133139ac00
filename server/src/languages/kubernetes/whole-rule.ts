/** Rules about whole objects: a patch leaves out what the object it changes has, so nothing is said about patches. */
import { type Finding, moved } from "../../model/finding";
import { memo } from "../../model/memo";
import type { Rule } from "../../model/rule";
import type { Minor } from "../../schema/kubernetes/versions";
import type { ObjectRule } from "./check";
import { type KubernetesObject, minorFor, placedObjects } from "./objects";
import { isPartial } from "./partial";

/** The rule as the engine asks it; what it finds in an object is kept for as long as the object's document. */
export function wholeRule(rule: ObjectRule): Rule {
  const known = memo((_: KubernetesObject) => new Map<Minor, readonly Finding[]>());
  const look = (object: KubernetesObject, minor: Minor) => {
    const found = known(object).get(minor) ?? [...rule.look(object, minor)];
    known(object).set(minor, found);
    return found;
  };
  return {
    ...rule,
    *check(file, snapshot) {
      for (const { start, objects } of placedObjects(file))
        for (const object of objects) {
          if (rule.kinds?.includes(object.kind.text) === false || isPartial(object, file, snapshot)) continue;
          for (const finding of look(object, minorFor(snapshot))) yield moved(finding, start);
        }
    },
  };
}
