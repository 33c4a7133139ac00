/** `helm/object-known`: what is read from the root context is one of Helm's objects or in one, as it is spelled. */
import type { Rule } from "../../../model/rule";
import type { HelmVersion } from "../../../model/settings";
import { shift } from "../../../model/span";
import { leftovers, objects } from "../../../schema/helm/objects";
import { closest } from "../../../syntax/closest";
import type { Path } from "../scope/known";
import { familyAt, sureSteps } from "../value-uses";

export const objectKnown: Rule = {
  id: "helm/object-known",
  severity: "warning",
  aliases: [],
  *check(file, snapshot) {
    for (const { start, step } of sureSteps(snapshot, file))
      for (const { span: place, owner, name } of step.places) {
        if (owner?.kind !== "path" || owner.path.length > 1 || name === "") continue;
        const unknown = unknownIn(owner.path, name, snapshot.settings.helmVersion);
        if (unknown === undefined || isChanged(familyAt(snapshot, file.path))) continue;
        const { message, near } = unknown;
        const span = shift(place, start);
        const fix = near && { title: `Change to .${near}`, edits: [{ span, text: near }], safe: false };
        yield { span, message, ...(fix && { fix }) };
      }
  },
};

interface Unknown {
  readonly message: string;
  readonly near: string | undefined;
}

/** Beside the objects a template may have names of its own, unless they look like an object's. */
function unknownIn([object]: Path, name: string, helm: HelmVersion): Unknown | undefined {
  const known = object === undefined ? objects : closed.has(object) ? objects.get(object) : undefined;
  if (known === undefined || known.has(name) || leftovers.has(`${object}.${name}`)) return undefined;
  const near = closest(name, known.keys());
  if (object === undefined && near === undefined) return undefined;
  const head = object === undefined ? "." : `.${object}.`;
  const what = `There is no ${object === undefined ? "object " : ""}${head}${name}`;
  const stops = object === "Capabilities" || (object === "Chart" && helm === "3");
  const effect = stops ? "and Helm stops here" : "so it is always empty";
  return { message: `${what}, ${effect}${near === undefined ? "" : `: did you mean ${head}${near}?`}`, near };
}

/** Objects with members that no chart decides about; those of Chart are a table since Helm 4. */
const closed: ReadonlySet<string> = new Set(["Release", "Chart", "Capabilities", "Template"]);

/** A template may put names of its own beside the objects. */
function isChanged(family: ReturnType<typeof familyAt>): boolean {
  return family?.changes.some(({ path }) => path?.length === 0) ?? false;
}
