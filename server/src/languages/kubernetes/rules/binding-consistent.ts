/** A binding to a role it cannot bind, or of subjects that cannot be. */
import type { Finding } from "../../../model/finding";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { filled, mapIn, spanOf } from "../fields";
import { mapsOf } from "../typed-parts";
import { stringIn } from "../unsure";

export const bindingConsistent: ObjectRule = {
  id: "kubernetes/binding-consistent",
  severity: "error",
  aliases: [],
  kinds: ["RoleBinding", "ClusterRoleBinding"],
  *look(object, minor) {
    const isCluster = object.kind.text === "ClusterRoleBinding";
    for (const binding of mapsOf(object, minor, "V1RoleBinding", "V1ClusterRoleBinding")) {
      const kind = stringIn(mapIn(binding, "roleRef"), "kind");
      if (isCluster && kind?.text === "Role")
        yield { span: kind, message: "A ClusterRoleBinding binds a ClusterRole: use a RoleBinding for a Role" };
    }
    for (const subject of mapsOf(object, minor, "RbacV1Subject")) yield* check(subject);
  },
};

const access = "rbac.authorization.k8s.io";

function* check(subject: YamlMap): Generator<Finding> {
  const kind = stringIn(subject, "kind")?.text;
  const group = filled(subject, "apiGroup");
  const groupText = stringIn(subject, "apiGroup")?.text;
  if (kind === "ServiceAccount") {
    if (group !== undefined && groupText !== undefined)
      yield { span: spanOf(group), message: "A ServiceAccount is of the core group: remove apiGroup" };
  }
  const isPerson = kind === "User" || kind === "Group";
  if (isPerson && group !== undefined && groupText !== undefined && groupText !== access)
    yield { span: spanOf(group), message: `The apiGroup of a ${kind} is ${access}` };
}
