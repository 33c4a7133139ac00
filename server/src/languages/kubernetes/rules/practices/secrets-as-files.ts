/** A Secret handed over in the environment, which child processes inherit and crash reports print. */
import { given, headOf, mapIn } from "../../fields";
import { podRule } from "../../pod-rule";
import { partsOf } from "../../pods";

export const secretsAsFiles = podRule({
  id: "kubernetes/secrets-as-files",
  severity: "information",
  profile: "strict",
  aliases: ["kube-linter:read-secret-from-env-var", "monokle:KBP112"],
  *see({ containers }) {
    for (const container of containers) {
      const variables = partsOf(container, "env").flatMap((each) =>
        given(mapIn(each, "valueFrom"), "secretKeyRef") ? [each] : [],
      );
      const spans = variables.map((variable) => headOf(variable));
      const sources = partsOf(container, "envFrom").flatMap((each) => given(each, "secretRef")?.key ?? []);
      for (const span of [...spans, ...sources])
        yield {
          span,
          message: "The environment leaks to child processes and crash reports: mount the Secret as a file",
        };
    }
  },
});
