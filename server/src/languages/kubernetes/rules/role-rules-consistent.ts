/** A rule of a Role or ClusterRole that allows nothing, or what such a role cannot allow. */
import type { Finding } from "../../../model/finding";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { filled, given, headOf, mapIn, mapsIn } from "../fields";
import { mapsOf } from "../typed-parts";
import { isEmpty } from "../unsure";

export const roleRulesConsistent: ObjectRule = {
  id: "kubernetes/role-rules-consistent",
  severity: "error",
  aliases: [],
  kinds: ["Role", "ClusterRole"],
  *look(object, minor) {
    for (const role of mapsOf(object, minor, "V1Role", "V1ClusterRole")) {
      for (const rule of mapsIn(role, "rules")) yield* check(rule, object.kind.text);
      const selectors = given(mapIn(role, "aggregationRule"), "clusterRoleSelectors");
      const aggregation = given(role, "aggregationRule");
      if (aggregation !== undefined && isEmpty(mapIn(role, "aggregationRule"), "clusterRoleSelectors"))
        yield { span: (selectors ?? aggregation).key, message: "An aggregationRule needs at least one selector" };
    }
  },
};

function* check(rule: YamlMap, kind: string): Generator<Finding> {
  const verbs = given(rule, "verbs");
  if (verbs !== undefined && isEmpty(rule, "verbs"))
    yield { span: verbs.key, message: "A rule needs at least one verb" };
  const urls = filled(rule, "nonResourceURLs");
  if (urls === undefined) {
    for (const [field, what] of parts)
      if (isEmpty(rule, field))
        yield { span: given(rule, field)?.key ?? headOf(rule), message: `This rule needs ${what}` };
    return;
  }
  if (kind === "Role")
    yield { span: urls.key, message: "URLs belong to the whole cluster: move this rule to a ClusterRole" };
  const resources = ["apiGroups", "resources", "resourceNames"].flatMap((field) => filled(rule, field) ?? [])[0];
  if (resources !== undefined)
    yield { span: urls.key, message: "A rule is about resources or about URLs: make two rules" };
}

const parts = [
  ["apiGroups", 'apiGroups; the core group is ""'],
  ["resources", "resources, such as pods"],
] as const;
