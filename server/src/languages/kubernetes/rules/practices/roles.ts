/** Roles that allow more than most subjects need, and that lead to still more. */

import type { ObjectRule } from "../../check";
import { mapIn, scalarsIn } from "../../fields";
import { granted, grantsOf, roleKinds } from "../../grants";
import { mapsOf } from "../../typed-parts";
import { stringIn } from "../../unsure";

const information = { severity: "information" } as const;

/** All rights over everything. */
export const clusterAdminNotBound: ObjectRule = {
  ...information,
  id: "kubernetes/cluster-admin-not-bound",
  aliases: ["kube-linter:cluster-admin-role-binding"],
  kinds: ["RoleBinding", "ClusterRoleBinding"],
  *look(object, minor) {
    for (const binding of mapsOf(object, minor, "V1RoleBinding", "V1ClusterRoleBinding")) {
      const role = mapIn(binding, "roleRef");
      const name = stringIn(role, "name");
      if (name?.text === "cluster-admin" && stringIn(role, "kind")?.text === "ClusterRole")
        yield {
          span: name,
          message: "cluster-admin may do everything, even grant more: bind a role with what is needed",
        };
    }
  },
};

/** Rights that nobody has thought of yet. */
export const roleWithoutWildcards: ObjectRule = {
  ...information,
  profile: "strict",
  id: "kubernetes/role-without-wildcards",
  aliases: ["kube-linter:wildcard-in-rules"],
  kinds: roleKinds,
  *look(object, minor) {
    for (const rule of grantsOf(object, minor)) {
      const [star] = ["resources", "verbs"].flatMap((field) =>
        scalarsIn(rule, field).filter(({ text }) => text === "*"),
      );
      if (star !== undefined)
        yield { span: star, message: "* also allows what will be added in later versions: list what is needed" };
    }
  },
};

/** Other accounts' tokens are Secrets. */
export const roleWithoutSecrets: ObjectRule = granting(
  {
    id: "kubernetes/role-without-secrets",
    aliases: ["kube-linter:access-to-secrets"],
    message: "Who reads every Secret here has all passwords and tokens: name those needed in resourceNames",
  },
  [["", ["secrets"]]],
  ["get", "list", "watch"],
);

/** A new pod may use any account and Secret of its namespace. */
export const roleWithoutPodCreation: ObjectRule = granting(
  {
    id: "kubernetes/role-without-pod-creation",
    aliases: ["kube-linter:access-to-create-pods", "monokle:KBP107"],
    message: "Who creates pods gets at every Secret and account of the namespace: grant this to few",
  },
  [
    ["", ["pods", "replicationcontrollers"]],
    ["apps", ["deployments", "statefulsets", "daemonsets", "replicasets"]],
    ["batch", ["jobs", "cronjobs"]],
  ],
  ["create"],
);

/** A shell in a running pod has all that the pod has. */
export const roleWithoutExec: ObjectRule = granting(
  {
    id: "kubernetes/role-without-exec",
    aliases: ["monokle:KBP108"],
    message: "A command in a running pod can do all that the pod can: grant this to few",
  },
  [["", ["pods/exec", "pods/attach"]]],
  ["create", "get"],
);

interface Told extends Pick<ObjectRule, "id" | "aliases"> {
  readonly message: string;
}

function granting(
  { message, ...names }: Told,
  resources: readonly (readonly [group: string, names: readonly string[]])[],
  verbs: readonly string[],
): ObjectRule {
  return {
    ...information,
    ...names,
    profile: "strict",
    kinds: roleKinds,
    *look(object, minor) {
      for (const rule of grantsOf(object, minor))
        for (const [group, wanted] of resources)
          for (const span of granted(rule, group, wanted, verbs)) yield { span, message };
    },
  };
}
