/** A constraint of OpenShift under which pods may be the node itself. */
import type { ObjectRule } from "../../check";
import { isSet, scalarIn } from "../../fields";

export const sccNotPrivileged: ObjectRule = {
  id: "kubernetes/scc-not-privileged",
  severity: "information",
  aliases: ["kube-linter:scc-deny-privileged-container"],
  kinds: ["SecurityContextConstraints"],
  *look({ map, apiVersion }) {
    const span = scalarIn(map, "allowPrivilegedContainer");
    if (!apiVersion.text.startsWith("security.openshift.io/") || span === undefined) return;
    if (isSet(map, "allowPrivilegedContainer", true))
      yield { span, message: "Pods under this constraint can take over their node: allow single capabilities instead" };
  },
};
