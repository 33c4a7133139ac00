/** A version of an API that is on its way out: the server takes the object, with a warning. */
import { deprecated } from "../../../schema/kubernetes/api-life";
import type { ObjectRule } from "../check";
import { converted } from "../convert-api";

export const apiNotDeprecated: ObjectRule = {
  id: "kubernetes/api-not-deprecated",
  severity: "warning",
  aliases: ["kube-score:stable-version", "monokle:K8S002", "pluto:deprecated", "helm-lint:deprecated-api"],
  *look(object, minor) {
    const found = deprecated(object, minor);
    if (found === undefined) return;
    const fix = converted(object, found, minor);
    yield { span: object.apiVersion, message: found.message, fix, tag: "deprecated" };
  },
};
