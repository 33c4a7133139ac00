/** Label selectors whose expressions contradict their operators, or that ask for labels that cannot exist. */
import type { Finding } from "../../../model/finding";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { filled, given, headOf, itemsIn, mapsIn } from "../fields";
import { keyProblem, valueProblem } from "../names-valid";
import { typed } from "../typed-parts";
import { isEmpty, isText, stringIn } from "../unsure";

export const selectorValid: ObjectRule = {
  id: "kubernetes/selector-valid",
  severity: "error",
  aliases: [],
  *look(object, minor) {
    if (object.kind.text === "HorizontalPodAutoscaler") return;
    for (const { map } of typed(object, minor, "V1LabelSelector"))
      for (const expression of mapsIn(map, "matchExpressions")) yield* check(expression);
  },
};

function* check(expression: YamlMap): Generator<Finding> {
  const operator = stringIn(expression, "operator")?.text;
  const values = filled(expression, "values");
  if ((operator === "In" || operator === "NotIn") && isEmpty(expression, "values")) {
    const span = given(expression, "values")?.key ?? stringIn(expression, "operator") ?? headOf(expression);
    yield { span, message: `${operator} compares with values: list at least one` };
  }
  if ((operator === "Exists" || operator === "DoesNotExist") && values !== undefined) {
    yield { span: values.key, message: `${operator} looks at the key alone: remove the values, or use In` };
  }
  const key = stringIn(expression, "key");
  const wrong = key === undefined ? undefined : keyProblem(key.text);
  if (key !== undefined && wrong !== undefined) yield { span: key, message: `This label's key ${wrong}` };
  for (const value of itemsIn(expression, "values")) {
    const problem = value.kind === "scalar" && isText(value) ? valueProblem(value.text) : undefined;
    if (problem !== undefined) yield { span: value, message: `No label has this value: it ${problem}` };
  }
}
