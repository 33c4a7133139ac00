/** A custom object that does not fit the definition of its kind in the workspace; the cluster may have a newer one. */
import type { Finding } from "../../../model/finding";
import { fitting } from "../../../model/wording";
import type { Minor } from "../../../schema/kubernetes/versions";
import type { Misfit } from "../../../schema/misfit";
import type { ScalarType, Size } from "../../../schema/type";
import type { ObjectRule } from "../check";
import { misfitsOf } from "../misfits";
import { fieldName, shown } from "../naming";
import type { KubernetesObject } from "../objects";
import { fieldGiven } from "./field-given";
import { fieldKnown } from "./field-known";
import { fieldType } from "./field-type";
import { numberInBounds } from "./number-in-bounds";
import { valueKnown } from "./value-known";

/** What types say about built-in kinds is said by rules of its own, as that is surely what the server says. */
export const typeRules: readonly ObjectRule[] = [fieldGiven, fieldKnown, fieldType, numberInBounds, valueKnown];

export const customObjectFits: ObjectRule = {
  id: "kubernetes/custom-object-fits",
  severity: "warning",
  aliases: [],
  whole: true,
  *look(object, minor) {
    if (object.custom === undefined) return;
    for (const rule of typeRules)
      if (rule !== fieldGiven || object.custom.completed !== true) yield* rule.look(object, minor);
    yield* formsAndSizes(object, minor);
  },
};

function* formsAndSizes(object: KubernetesObject, minor: Minor): Generator<Finding> {
  for (const { node, type, path } of misfitsOf(object, minor, "wrong-form")) {
    const why = reason(type, node.text);
    const what = `${fieldName(path)} cannot be ${shown(node.text)}`;
    if (why === undefined) continue;
    yield { span: node, message: fitting([`${what}: its definition asks for ${why}`, `${what}; see its definition`]) };
  }
  for (const misfit of misfitsOf(object, minor, "wrong-size"))
    yield { span: misfit.entry?.key ?? misfit.node, message: `${fieldName(misfit.path)} must have ${wanted(misfit)}` };
}

/** Dates are the business of the types' rules. */
function reason({ format, pattern, shortest = 0, longest }: ScalarType, text: string): string | undefined {
  if (format === "date-time") return undefined;
  const length = [...text].length;
  if (length < shortest) return `${shortest} characters at least`;
  if (longest !== undefined && length > longest) return `${longest} characters at most`;
  return pattern;
}

function wanted({ node, type }: Extract<Misfit, { readonly kind: "wrong-size" }>): string {
  const size = node.kind === "list" ? node.items.length : node.entries.length;
  const { least = 0, most = 0 }: Size = type;
  const bound = size < least ? `at least ${least}` : `at most ${most}`;
  return `${bound} ${node.kind === "list" ? "items" : "entries"}, not ${size}: its definition says so`;
}
