/** A value that the definition of a custom kind refuses: its pattern, its length, the number of its items. */
import type { Misfit } from "../../../schema/misfits";
import type { ScalarType, Size } from "../../../schema/type";
import type { ObjectRule } from "../check";
import { misfitsOf } from "../misfits";
import { fieldName, fitting, shown } from "../naming";

export const customValueFits: ObjectRule = {
  id: "kubernetes/custom-value-fits",
  severity: "error",
  aliases: [],
  *look(object, minor) {
    if (object.custom === undefined) return;
    for (const { node, type, path } of misfitsOf(object, minor, "wrong-form")) {
      const why = reason(type, node.text);
      if (why !== undefined)
        yield { span: node, message: messageOf(`${fieldName(path)} cannot be ${shown(node.text)}`, why) };
    }
    for (const misfit of misfitsOf(object, minor, "wrong-size"))
      yield {
        span: misfit.entry?.key ?? misfit.node,
        message: `${fieldName(misfit.path)} must have ${wanted(misfit)}`,
      };
  },
};

function messageOf(what: string, why: string): string {
  return fitting([
    `${what}: its definition asks for ${why}`,
    `${what}; see its definition`,
    `This cannot be so: ${why}`,
  ]);
}

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
