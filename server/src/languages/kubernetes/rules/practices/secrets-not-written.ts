/** A secret written into a manifest: everybody who reads the repository, the object or the process has it. */
import type { Fix } from "../../../../model/edit";
import { isHarmless, isSecretName } from "../../../../schema/secret-names";
import { scalarOf } from "../../../../syntax/yaml/edits";
import type { YamlMap, YamlScalar } from "../../../../syntax/yaml/tree";
import { entryOf } from "../../../../syntax/yaml/tree";
import { headOf, mapIn, scalarIn, textIn } from "../../fields";
import type { KubernetesObject } from "../../objects";
import { podRule } from "../../pod-rule";
import { partsOf } from "../../pods";
import { stringIn } from "../../unsure";

export const secretsNotWritten = podRule({
  id: "kubernetes/secrets-not-written",
  severity: "warning",
  aliases: ["kube-linter:env-var-secret", "monokle:KBP111"],
  *see({ containers, object }) {
    for (const variable of containers.flatMap((container) => partsOf(container, "env"))) {
      const [name, value] = [scalarIn(variable, "name"), stringIn(variable, "value")];
      if (name === undefined || value === undefined || !isSecretName(name.text) || !isSecret(name.text, value.text))
        continue;
      const message = `${name.text} can be read by all who see this file: take it from a Secret`;
      yield { span: headOf(variable), message, fix: toSecret(object, variable, name.text, value) };
    }
  },
});

/** A value that repeats the name stands for what somebody puts there; what is called secret may be the name of a Secret. */
function isSecret(name: string, value: string): boolean {
  const isObject = /secret$/i.test(name) && /^[a-z]+(?:-[a-z0-9]+)+$/.test(value);
  const isStandIn = isObject || value.toLowerCase().includes(name.toLowerCase());
  return value.trim() !== "" && !/[${]/.test(value) && !isHarmless(value) && !isStandIn;
}

/** A reference in the value's place, and the Secret below the document: one for each, so that no name meets another. */
function toSecret({ document, map, path }: KubernetesObject, variable: YamlMap, name: string, value: YamlScalar) {
  const entry = entryOf(variable, "value");
  const [owner, namespace] = ["name", "namespace"].map((field) => textIn(mapIn(map, "metadata"), field));
  if (entry === undefined || entry.value !== value || owner === undefined || path.length > 0 || map.flow)
    return undefined;
  const secret = `${owner}-${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
  const lines = [
    "---",
    "apiVersion: v1",
    "kind: Secret",
    "metadata:",
    `  name: ${secret}`,
    ...(namespace === undefined ? [] : [`  namespace: ${scalarOf(namespace)}`]),
    "stringData:",
    `  ${name}: ${scalarOf(value.text)}`,
  ];
  const end = document.text.trimEnd().length;
  const edits = [
    { span: entry, text: `valueFrom: {secretKeyRef: {name: ${secret}, key: ${name}}}` },
    { span: { start: end, end }, text: `\n${lines.join("\n")}` },
  ];
  return { title: `Move it to the Secret ${secret}`, edits, safe: false } satisfies Fix;
}
