/** A quantity that cannot be read, is negative, or is half of what comes in whole pieces. */

import { likelyQuantity } from "../../../schema/likely-quantity";
import { isWhole } from "../../../schema/quantity";
import type { YamlScalar } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { misfitsOf } from "../misfits";
import { fieldName, shown } from "../naming";
import { amounts, isCounted } from "../quantities";
import { restyled } from "../restyled";

export const quantityValid: ObjectRule = {
  id: "kubernetes/quantity-valid",
  severity: "error",
  aliases: [],
  *look(object, minor) {
    for (const { node, type, path } of misfitsOf(object, minor, "wrong-form"))
      if (type.scalar === "quantity") yield unread(node, fieldName(path));
    for (const { resource, node, amount, of } of amounts(object, minor)) {
      if (amount.size < 0n && of !== "claim") yield { span: node, message: `${resource} cannot be less than nothing` };
      else if (isCounted(resource) && !isWhole(amount.size))
        yield { span: node, message: `${resource} comes in whole pieces only, not ${shown(node.text)}` };
    }
  },
};

function unread(node: YamlScalar, name: string) {
  const likely = likelyQuantity(node.text);
  const message = `${name} cannot be ${shown(node.text)}: a number and one of m, k, M, G, Ki, Mi, Gi and so on`;
  if (likely === undefined) return { span: node, message };
  const fix = { title: `Change to ${likely}`, edits: [restyled(node, likely)], safe: false };
  return { span: node, message: `${name} cannot be ${shown(node.text)}; did you mean ${likely}?`, fix };
}
