/** An amount that can be read and means something else than its author thinks: thousandths of bytes, millions of cores. */
import { inUnits } from "../../../schema/quantity";
import type { ObjectRule } from "../check";
import { shown } from "../naming";
import { amounts, isBytes, type ResourceAmount } from "../quantities";
import { restyled } from "../restyled";

/** No container starts in less memory. */
const mebibyte = 1024 ** 2;

/** No node has more cores. */
const mostCores = 2000;

export const quantityPlausible: ObjectRule = {
  id: "kubernetes/quantity-plausible",
  severity: "warning",
  aliases: [],
  *look(object, minor) {
    for (const each of amounts(object, minor)) {
      const { node, resource } = each;
      const meaning = oddity(each);
      if (meaning === undefined) continue;
      const better = `${each.amount.number}${meaning.unit}`;
      const fix = { title: `Change to ${better}`, edits: [restyled(node, better)], safe: false };
      yield { span: node, message: `${shown(node.text)} of ${resource} is ${meaning.is}; write ${better}`, fix };
    }
  },
};

/** What the amount comes to, and the unit that was probably meant. */
function oddity({ resource, amount, of }: ResourceAmount): { readonly is: string; readonly unit: string } | undefined {
  const { size, suffix } = amount;
  const value = inUnits(size);
  if (isBytes(resource) && value > 0 && value < mebibyte && !Number.isInteger(value))
    return { is: "not a whole number of bytes", unit: amount.number.includes(".") ? "Gi" : "Mi" };
  if (resource === "memory" && of === "container" && value > 0 && value < mebibyte)
    return { is: `only ${value} bytes`, unit: suffix === "" && value < 10 ? "Gi" : "Mi" };
  if (resource === "cpu" && of === "container" && value > mostCores) return { is: `${value} cores`, unit: "m" };
  return undefined;
}
