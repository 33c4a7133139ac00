/** A field of a kustomization that has a successor: kustomize warns about it with every build. */
import { kustomizeType } from "../../../schema/kubernetes/kustomize";
import type { ObjectRule } from "../check";
import { given } from "../fields";
import { succeed, successors } from "../kustomize/successors";

export const kustomizationFieldsCurrent: ObjectRule = {
  id: "kubernetes/kustomization-fields-current",
  severity: "information",
  aliases: [],
  *look({ apiVersion, kind, map, document }) {
    if (kustomizeType(apiVersion.text, kind.text) === undefined) return;
    for (const [field, { instead }] of successors) {
      const entry = given(map, field);
      if (entry === undefined) continue;
      const message = `${field} is deprecated, and every build says so: write ${instead}`;
      yield { span: entry.key, message, tag: "deprecated", fix: succeed(document, map, entry) };
    }
  },
};
