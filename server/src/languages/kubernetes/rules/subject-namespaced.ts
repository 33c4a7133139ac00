/** A ServiceAccount that a ClusterRoleBinding names without its namespace; a kustomization may add it. */
import type { Rule } from "../../../model/rule";
import { type ObjectRule, objectRules } from "../check";
import { headOf, mapsIn } from "../fields";
import { isKustomized } from "../kustomized";
import { isEmpty, stringIn } from "../unsure";

const inObject: ObjectRule = {
  id: "kubernetes/subject-namespaced",
  severity: "error",
  aliases: [],
  kinds: ["ClusterRoleBinding"],
  whole: true,
  *look({ apiVersion, map }) {
    if (!apiVersion.text.startsWith("rbac.authorization.k8s.io/")) return;
    for (const subject of mapsIn(map, "subjects"))
      if (stringIn(subject, "kind")?.text === "ServiceAccount" && isEmpty(subject, "namespace"))
        yield { span: headOf(subject), message: "Which namespace is this ServiceAccount in? Write it here" };
  },
};

/** The one rule, silent in files of a kustomization. */
export const subjectNamespaced: readonly Rule[] = objectRules([inObject]).map((rule) => ({
  ...rule,
  check: (file, snapshot) => (isKustomized(file, snapshot) ? [] : rule.check(file, snapshot)),
}));
