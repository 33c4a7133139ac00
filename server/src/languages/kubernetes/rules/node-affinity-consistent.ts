/** How pods and volumes choose their node: keys in their form, operators with the values they take. */
import type { Finding } from "../../../model/finding";
import { isLabelValue, isQualifiedName } from "../../../schema/formats";
import type { Minor } from "../../../schema/kubernetes/versions";
import type { YamlMap, YamlScalar } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { given, headOf, itemsIn, mapsIn, scalarIn, scalarsIn, valueIn } from "../fields";
import { mapsOf } from "../typed-parts";
import { isText } from "../unsure";

export const nodeAffinityConsistent: ObjectRule = {
  id: "kubernetes/node-affinity-consistent",
  severity: "error",
  aliases: [],
  *look(object, minor) {
    for (const selector of mapsOf(object, minor, "V1NodeSelector")) {
      const list = valueIn(selector, "nodeSelectorTerms");
      const entry = given(selector, "nodeSelectorTerms");
      if (entry !== undefined && list?.kind === "list" && list.items.length === 0)
        yield { span: entry.key, message: "This needs a term at least: without one no node is meant" };
      const terms = minor < strict ? [] : mapsIn(selector, "nodeSelectorTerms");
      for (const expression of terms.flatMap((term) => mapsIn(term, "matchExpressions")))
        for (const value of scalarsIn(expression, "values"))
          if (isText(value) && !isLabelValue(value.text))
            yield { span: value, message: "No label has this value: up to 63 letters, digits, -, _ and . are allowed" };
    }
    for (const term of mapsOf(object, minor, "V1NodeSelectorTerm")) {
      for (const expression of mapsIn(term, "matchExpressions")) yield* labels(expression);
      for (const expression of mapsIn(term, "matchFields")) yield* fields(expression);
    }
  },
};

/** From here on the server checks the values of what is required. */
const strict: Minor = 33;

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
