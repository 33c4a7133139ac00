/** A file or folder that a kustomization names and nobody has: kustomize stops there. */
import type { Rule } from "../../../model/rule";
import { checkPaths } from "../kustomize/check-paths";

export const kustomizationPathsExist: Rule = {
  id: "kubernetes/kustomization-paths-exist",
  severity: "error",
  aliases: [],
  check: (file, snapshot) => checkPaths(file, snapshot, ({ role }) => role !== "source" && role !== "values"),
};
