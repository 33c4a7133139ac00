/** Metrics of autoscaling/v2beta1 named their targets with fields; since v2beta2 a target is a map with a type. */
import type { Edit } from "../../../model/edit";
import type { YamlDocument } from "../../../syntax/yaml/document";
import type { YamlMap } from "../../../syntax/yaml/tree";
import { given, mapIn, mapsIn } from "../fields";
import type { KubernetesObject } from "../objects";
import { replaced, writtenValue } from "./parts";

/** Rewrites metrics of resources and of pods; nothing where there is another kind of metric. */
export function convertAutoscaler({ document, map }: KubernetesObject): readonly Edit[] | undefined {
  const metrics = mapsIn(mapIn(map, "spec"), "metrics").map((metric) => rewritten(document, metric));
  return metrics.includes(undefined) ? undefined : metrics.flatMap((edits) => edits ?? []);
}

function rewritten(document: YamlDocument, metric: YamlMap): readonly Edit[] | undefined {
  const resource = mapIn(metric, "resource") ?? mapIn(metric, "containerResource");
  const source = resource ?? mapIn(metric, "pods");
  if (source === undefined || source.flow) return undefined;
  if (given(source, "target") !== undefined) return [];
  const target = targetLines(document, source);
  const name = writtenValue(document, source, resource === undefined ? "metricName" : "name");
  if (target === undefined || name === undefined || source.entries.length > 2) return undefined;
  const named = resource === undefined ? ["metric:", `  name: ${name}`] : [`name: ${name}`];
  return [replaced(document, source, [...named, "target:", ...target])];
}

function targetLines(document: YamlDocument, source: YamlMap): readonly string[] | undefined {
  const percent = writtenValue(document, source, "targetAverageUtilization");
  const amount = writtenValue(document, source, "targetAverageValue");
  if (percent !== undefined) return ["  type: Utilization", `  averageUtilization: ${percent}`];
  return amount === undefined ? undefined : ["  type: AverageValue", `  averageValue: ${amount}`];
}
