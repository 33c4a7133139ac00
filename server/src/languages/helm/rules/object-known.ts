/** `helm/object-known`: what is read from the root context is one of Helm's objects, as it is spelled. */
import type { Rule } from "../../../model/rule";
import { shift } from "../../../model/span";
import { objects } from "../../../schema/helm/objects";
import { closest } from "../../../syntax/closest";
import { familyAt, sureSteps } from "../value-uses";

export const objectKnown: Rule = {
  id: "helm/object-known",
  severity: "warning",
  aliases: [],
  *check(file, snapshot) {
    for (const { start, step } of sureSteps(snapshot, file))
      for (const { span: place, owner, name } of step.places) {
        if (owner?.kind !== "path" || owner.path.length > 0 || name === "" || objects.has(name)) continue;
        const near = closest(name, objects.keys());
        if (near === undefined || isChanged(familyAt(snapshot, file.path))) continue;
        const span = shift(place, start);
        const fix = { title: `Change to .${near}`, edits: [{ span, text: near }], safe: false };
        yield { span, message: `There is no object .${name}, so it is always empty: did you mean .${near}?`, fix };
      }
  },
};

/** A template may put names of its own beside the objects. */
function isChanged(family: ReturnType<typeof familyAt>): boolean {
  return family?.changes.some(({ path }) => path?.length === 0) ?? false;
}
