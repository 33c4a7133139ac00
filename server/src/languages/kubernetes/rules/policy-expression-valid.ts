/** An expression of an admission policy that the API server cannot compile. */
import { isProgram } from "../../../schema/kubernetes/cel";
import { spanWithin } from "../../../syntax/yaml/within";
import type { ObjectRule } from "../check";
import { isPolicyPart } from "../policies/bound";
import { expressionsOf } from "../policies/expressions";

/** Only mistakes of form and of names: which functions there are depends on the cluster's version. */
export const policyExpressionValid: ObjectRule = {
  id: "kubernetes/policy-expression-valid",
  severity: "error",
  aliases: ["monokle:VAP002"],
  kinds: ["ValidatingAdmissionPolicy"],
  *look(object) {
    if (!isPolicyPart(object)) return;
    for (const { scalar, read } of expressionsOf(object))
      if (!isProgram(read) && read.kind !== "type" && !isNewer(scalar.text))
        yield { span: spanWithin(scalar, object.document.text, read.span), message: read.message };
  },
};

/**
 * What the reader we use does not know: quoted field names, messages and types by name, optional items, numbers without
 * a zero. A mark of a template is none of its business.
 */
function isNewer(text: string): boolean {
  return /`|\{\{|\$\{|[A-Za-z]\{|[[{,]\s*\?|(?:^|[^\w.)\]])\.\w|\b(?:kubernetes|net|k8s)\./.test(text);
}
