/** How pods gather or keep apart: by the label of a node that says what "together" is. */
import { isDnsLabel, isQualifiedName } from "../../../schema/formats";
import type { Minor } from "../../../schema/kubernetes/versions";
import { filled, given, scalarIn, scalarsIn } from "../fields";
import { podRule } from "../pod-rule";
import { podAffinityTerms } from "../pods";

export const podAffinityConsistent = podRule({
  id: "kubernetes/pod-affinity-consistent",
  severity: "error",
  aliases: [],
  *see(pod, minor) {
    for (const term of podAffinityTerms(pod)) {
      const key = scalarIn(term, "topologyKey");
      if (key !== undefined && !isQualifiedName(key.text)) {
        yield { span: key, message: "topologyKey is the key of a node's label, such as kubernetes.io/hostname" };
      }
      for (const name of scalarsIn(term, "namespaces").filter(({ text }) => !isDnsLabel(text))) {
        yield { span: name, message: "No namespace is named so: lower-case letters, digits and dashes" };
      }
      for (const field of keyFields(minor)) {
        const keys = filled(term, field);
        if (keys === undefined || given(term, "labelSelector") !== undefined) continue;
        yield { span: keys.key, message: `${field} adds to a labelSelector: write one, {} at least` };
      }
    }
  },
});

function keyFields(minor: Minor): readonly string[] {
  return minor >= 31 ? ["matchLabelKeys", "mismatchLabelKeys"] : [];
}
