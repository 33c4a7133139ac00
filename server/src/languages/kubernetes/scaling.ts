/** What is wrong with the metrics that an autoscaler follows. */
import type { Finding } from "../../model/finding";
import { readQuantity } from "../../schema/quantity";
import type { YamlMap } from "../../syntax/yaml/tree";
import { given, headOf, mapIn, scalarIn, spanOf } from "./fields";
import { stringIn } from "./unsure";

/** The field that a type of metric is described in, and the targets it may have. */
const sources: ReadonlyMap<string, { readonly field: string; readonly targets: readonly string[] }> = new Map([
  ["Resource", { field: "resource", targets: ["averageUtilization", "averageValue"] }],
  ["ContainerResource", { field: "containerResource", targets: ["averageUtilization", "averageValue"] }],
  ["Pods", { field: "pods", targets: ["averageValue"] }],
  ["Object", { field: "object", targets: ["value", "averageValue"] }],
  ["External", { field: "external", targets: ["value", "averageValue"] }],
]);

/** A metric has a type, what describes that type, and nothing else. */
export function* checkMetric(metric: YamlMap): Generator<Finding> {
  const type = stringIn(metric, "type");
  const source = type === undefined ? undefined : sources.get(type.text);
  if (type === undefined || source === undefined) return;
  if (given(metric, source.field) === undefined)
    yield { span: type, message: `A metric of type ${type.text} is described in ${source.field}, which is missing` };
  for (const { field } of sources.values()) {
    const entry = given(metric, field);
    if (entry !== undefined && field !== source.field)
      yield { span: entry.key, message: `A metric of type ${type.text} has no ${field}: make it a metric of its own` };
  }
  const target = mapIn(metric, source.field, "target");
  if (target !== undefined) yield* checkTarget(target, type.text, source.targets);
}

function* checkTarget(target: YamlMap, type: string, allowed: readonly string[]): Generator<Finding> {
  const [first, second] = allowed.flatMap((field) => given(target, field) ?? []);
  if (first === undefined)
    yield { span: headOf(target), message: `A ${type} metric's target needs ${allowed.join(" or ")}` };
  if (second !== undefined && type !== "Object")
    yield { span: second.key, message: `A target is ${allowed.join(" or ")}: keep one` };
  for (const field of ["value", "averageValue"]) {
    const entry = given(target, field);
    const amount = readQuantity(scalarIn(target, field)?.text ?? "");
    if (entry !== undefined && amount !== undefined && amount <= 0n)
      yield { span: spanOf(entry), message: "A target must be above 0" };
  }
}
