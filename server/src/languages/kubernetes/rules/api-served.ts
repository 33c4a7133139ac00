/** A version of an API that the chosen Kubernetes does not have: the server knows no such object. */
import { unserved } from "../../../schema/kubernetes/api-life";
import type { ObjectRule } from "../check";
import { converted } from "../convert-api";

export const apiServed: ObjectRule = {
  id: "kubernetes/api-served",
  severity: "error",
  aliases: ["kube-linter:no-extensions-v1beta", "monokle:K8S003", "pluto:removed"],
  *look(object, minor) {
    const found = unserved(object, minor);
    if (found !== undefined)
      yield { span: object.apiVersion, message: found.message, fix: converted(object, found, minor) };
  },
};
