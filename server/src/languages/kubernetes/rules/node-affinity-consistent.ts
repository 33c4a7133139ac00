/** How a pod chooses its node: keys in their form, operators with the values they take. */
import type { Finding } from "../../../model/finding";
import { isQualifiedName } from "../../../schema/formats";
import type { YamlMap, YamlScalar } from "../../../syntax/yaml/tree";
import { given, headOf, itemsIn, mapIn, mapsIn, scalarIn, valueIn } from "../fields";
import { podRule } from "../pod-rule";
import { nodeSelectorTerms } from "../pods";

export const nodeAffinityConsistent = podRule({
  id: "kubernetes/node-affinity-consistent",
  severity: "error",
  aliases: [],
  *see(pod) {
    const required = "requiredDuringSchedulingIgnoredDuringExecution";
    const terms = mapIn(pod.spec, "affinity", "nodeAffinity", required);
    const list = valueIn(terms, "nodeSelectorTerms");
    const entry = given(terms, "nodeSelectorTerms");
    if (entry !== undefined && list?.kind === "list" && list.items.length === 0) {
      yield { span: entry.key, message: "This needs a term at least: without one no node is meant" };
    }
    for (const term of nodeSelectorTerms(pod)) {
      for (const expression of mapsIn(term, "matchExpressions")) yield* labels(expression);
      for (const expression of mapsIn(term, "matchFields")) yield* fields(expression);
    }
  },
});

function* labelKey(key: YamlScalar): Generator<Finding> {
  if (!isQualifiedName(key.text)) yield { span: key, message: "A label's key is a name, as in example.com/name" };
}

function* labels(expression: YamlMap): Generator<Finding> {
  const key = scalarIn(expression, "key");
  if (key !== undefined) yield* labelKey(key);
  const operator = scalarIn(expression, "operator");
  const values = valueIn(expression, "values");
  if (operator === undefined || values?.kind === "scalar") return;
  const wrong = mismatch(operator.text, itemsIn(expression, "values").length);
  if (wrong !== undefined) yield { span: operator, message: wrong };
}

function mismatch(operator: string, values: number): string | undefined {
  if (/^(?:In|NotIn)$/.test(operator) && values === 0) return `${operator} needs a value at least, under values`;
  if (/^(?:Exists|DoesNotExist)$/.test(operator) && values > 0) return `${operator} takes no values: remove them`;
  return /^(?:Gt|Lt)$/.test(operator) && values !== 1 ? `${operator} takes one value: a number in quotes` : undefined;
}

/** Only a node's name can be asked for among its fields. */
function* fields(expression: YamlMap): Generator<Finding> {
  const key = scalarIn(expression, "key");
  if (key !== undefined && key.text !== "metadata.name") {
    yield { span: key, message: "matchFields knows metadata.name only: labels go under matchExpressions" };
  }
  const operator = scalarIn(expression, "operator");
  if (operator !== undefined && !/^(?:In|NotIn)$/.test(operator.text)) {
    yield { span: operator, message: "matchFields takes In or NotIn only" };
  } else if (valueIn(expression, "values")?.kind !== "scalar" && itemsIn(expression, "values").length !== 1) {
    yield { span: operator ?? headOf(expression), message: "matchFields takes one value: the name of a node" };
  }
}
