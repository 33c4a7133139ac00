/** What a variable or a file may show: fields of the pod, amounts of a container, keys of a Secret or ConfigMap. */
import type { Finding } from "../../../model/finding";
import { isConfigKey, isQualifiedName } from "../../../schema/formats";
import { readQuantity } from "../../../schema/quantity";
import { closest } from "../../../syntax/closest";
import type { YamlMap } from "../../../syntax/yaml/tree";
import { filled, given, mapIn, scalarIn } from "../fields";
import { podRule } from "../pod-rule";
import { partsOf } from "../pods";
import { downwardItems } from "../volumes";

const common = ["metadata.name", "metadata.namespace", "metadata.uid"];
const ofVariables = new Set([
  ...common,
  ..."spec.nodeName spec.host spec.serviceAccountName status.hostIP status.hostIPs status.podIP status.podIPs".split(
    " ",
  ),
]);
const ofFiles = new Set([...common, "metadata.labels", "metadata.annotations"]);
const amounts = new Set(
  ["limits", "requests"].flatMap((end) => ["cpu", "memory", "ephemeral-storage"].map((name) => `${end}.${name}`)),
);
const steps = ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei", "0"].map(
  readQuantity,
);
const cpuSteps = ["1m", "1", "0"].map(readQuantity);

export const envSourceKnown = podRule({
  id: "kubernetes/env-source-known",
  severity: "error",
  aliases: [],
  *see({ containers, volumes }) {
    for (const variable of containers.flatMap((container) => partsOf(container, "env"))) {
      const from = mapIn(variable, "valueFrom");
      yield* field(mapIn(from, "fieldRef"), ofVariables);
      yield* amount(mapIn(from, "resourceFieldRef"));
      for (const source of ["configMapKeyRef", "secretKeyRef"]) yield* key(mapIn(from, source));
    }
    for (const file of volumes.flatMap(downwardItems)) {
      yield* field(mapIn(file, "fieldRef"), ofFiles);
      const resource = mapIn(file, "resourceFieldRef");
      yield* amount(resource);
      const entry = given(file, "resourceFieldRef");
      if (entry === undefined || resource === undefined || filled(resource, "containerName") !== undefined) continue;
      yield { span: entry.key, message: "In a volume this needs containerName: which container is meant?" };
    }
  },
});

function* field(ref: YamlMap | undefined, known: ReadonlySet<string>): Generator<Finding> {
  const path = scalarIn(ref, "fieldPath");
  if (path === undefined || path.text === "" || known.has(path.text)) return;
  const [, key] = /^metadata\.(?:labels|annotations)\['(.*)'\]$/.exec(path.text) ?? [];
  if (key !== undefined && isQualifiedName(key)) return;
  const meant = closest(path.text, known);
  const fix = meant && { title: `Change to ${meant}`, edits: [{ span: path, text: meant }], safe: false };
  const advice = meant === undefined ? "only some can be used" : `did you mean ${meant}?`;
  yield { span: path, message: `This field of the pod cannot be shown here; ${advice}`, fix: fix || undefined };
}

function* amount(ref: YamlMap | undefined): Generator<Finding> {
  const resource = scalarIn(ref, "resource");
  const divisor = scalarIn(ref, "divisor");
  if (resource === undefined || resource.text === "") return;
  if (!amounts.has(resource.text) && !/^(?:limits|requests)\.hugepages-/.test(resource.text)) {
    yield { span: resource, message: "Only limits and requests of cpu, memory, ephemeral-storage can be shown" };
  } else if (divisor !== undefined) {
    const allowed = resource.text.endsWith(".cpu") ? cpuSteps : steps;
    const example = resource.text.endsWith(".cpu") ? "1 or 1m" : "1, 1Ki, 1Mi, 1k or 1M";
    const size = readQuantity(divisor.text);
    if (size === undefined || allowed.includes(size)) return;
    yield { span: divisor, message: `The divisor of ${resource.text} is one step, such as ${example}` };
  }
}

function* key(ref: YamlMap | undefined): Generator<Finding> {
  const name = scalarIn(ref, "key");
  if (name === undefined || name.text === "" || isConfigKey(name.text)) return;
  yield { span: name, message: "No Secret or ConfigMap has such a key: letters, digits and -._ only" };
}
