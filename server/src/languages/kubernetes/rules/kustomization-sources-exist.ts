/** A file that a generator reads and nobody has: often one that is made by hand before the build, and kept to oneself. */
import type { Rule } from "../../../model/rule";
import { checkPaths } from "../kustomize/check-paths";

export const kustomizationSourcesExist: Rule = {
  id: "kubernetes/kustomization-sources-exist",
  severity: "warning",
  aliases: [],
  check: (file, snapshot) => checkPaths(file, snapshot, ({ role }) => role === "source"),
};
