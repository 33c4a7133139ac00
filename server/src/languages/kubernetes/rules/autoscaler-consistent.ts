/** An autoscaler whose limits or metrics contradict each other. */
import type { Finding } from "../../../model/finding";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { type Fields, given, itemsIn, mapIn, mapsIn, numberIn, spanOf } from "../fields";
import { checkMetric } from "../scaling";
import { mapsOf } from "../typed-parts";
import { isEmpty, stringIn, textOr } from "../unsure";

export const autoscalerConsistent: ObjectRule = {
  id: "kubernetes/autoscaler-consistent",
  severity: "error",
  aliases: [],
  kinds: ["HorizontalPodAutoscaler"],
  *look(object, minor) {
    for (const spec of mapsOf(object, minor, ...specs)) {
      yield* limits(spec);
      if (minor >= 34) yield* target(mapIn(spec, "scaleTargetRef"));
      for (const metric of mapsIn(spec, "metrics")) yield* checkMetric(metric);
      for (const way of ["scaleUp", "scaleDown"]) yield* policies(mapIn(spec, "behavior", way));
    }
  },
};

const specs = ["V1HorizontalPodAutoscalerSpec", "V2HorizontalPodAutoscalerSpec"];

function* limits(spec: YamlMap): Generator<Finding> {
  const [least, most] = [numberIn(spec, "minReplicas"), numberIn(spec, "maxReplicas")];
  const [from, to] = [given(spec, "minReplicas"), given(spec, "maxReplicas")];
  if (to !== undefined && most !== undefined && least !== undefined && most < least)
    yield { span: spanOf(to), message: `maxReplicas (${most}) must not be below minReplicas (${least})` };
  if (from !== undefined && least === 0 && !mayScaleToZero(spec))
    yield {
      span: spanOf(from),
      message: "No metric of pods can wake what has no pods: minReplicas must be at least 1",
    };
}

/** Of what is in the core API only this can be scaled. */
function* target(reference: Fields): Generator<Finding> {
  const [version, kind] = [textOr(reference, "apiVersion", ""), stringIn(reference, "kind")];
  if (kind === undefined || kind.text === "ReplicationController" || version?.includes("/") !== false) return;
  const span = stringIn(reference, "apiVersion") ?? kind;
  yield { span, message: `Say which API the ${kind.text} is of, such as apps/v1: nothing in v1 can be scaled` };
}

/** Only metrics from outside the pods go on without them. */
function mayScaleToZero(spec: YamlMap): boolean {
  const known = new Set(["Resource", "ContainerResource", "Pods"]);
  const metrics = itemsIn(spec, "metrics");
  const isPods = (type: string | undefined) => type !== undefined && known.has(type);
  const fromPods = metrics.filter((metric) => metric.kind === "map" && isPods(stringIn(metric, "type")?.text));
  return fromPods.length < metrics.length || (metrics.length === 0 && !isEmpty(spec, "metrics"));
}

function* policies(rules: YamlMap | undefined): Generator<Finding> {
  const entry = given(rules, "policies");
  const message = "At least one policy is needed: remove the empty list to get the usual ones";
  if (entry !== undefined && isEmpty(rules, "policies")) yield { span: entry.key, message };
}
