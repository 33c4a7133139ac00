/** A variable written twice in one container: the last one counts, and apply may lose one. */
import { given, headOf, repeated, textIn } from "../fields";
import { podRule } from "../pod-rule";
import { partsOf } from "../pods";

export const envNamesUnique = podRule({
  id: "kubernetes/env-names-unique",
  severity: "warning",
  aliases: ["kube-linter:duplicate-env-var", "kube-score:environment-variable-key-duplication"],
  *see({ containers }) {
    for (const container of containers) {
      for (const [variable, first] of repeated(partsOf(container, "env"), (each) => textIn(each, "name"))) {
        const name = textIn(variable, "name") ?? "";
        const value = given(variable, "value")?.value;
        const text = value?.kind === "scalar" ? value.text : "";
        if (text.includes(`$(${name})`) && text !== `$(${name})`) continue;
        const related = [{ span: headOf(first), message: "This value is hidden" }];
        yield { span: headOf(variable), message: `${name} is set twice: the last one counts; remove one`, related };
      }
    }
  },
});
