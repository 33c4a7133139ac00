/** Labels whose keys or values the API server refuses: of objects, pod templates, selectors of services and nodes. */
import type { Finding } from "../../../model/finding";
import type { Minor } from "../../../schema/kubernetes/versions";
import type { ObjectRule } from "../check";
import { type Fields, mapIn } from "../fields";
import { keyProblem, valueProblem } from "../names-valid";
import type { KubernetesObject } from "../objects";
import { isValidatedMetadata, typed } from "../typed-parts";
import { knownEntries, texts } from "../unsure";

export const labelsValid: ObjectRule = {
  id: "kubernetes/labels-valid",
  severity: "error",
  aliases: ["kube-score:label-values"],
  *look(object, minor) {
    for (const labels of labelMaps(object, minor)) yield* check(labels);
  },
};

function labelMaps(object: KubernetesObject, minor: Minor): readonly Fields[] {
  const metadata = typed(object, minor, "V1ObjectMeta").filter(isValidatedMetadata);
  return [
    ...(metadata.length === 0 ? [mapIn(object.map, "metadata", "labels")] : []),
    ...metadata.map(({ map }) => mapIn(map, "labels")),
    ...typed(object, minor, "V1ServiceSpec").map(({ map }) => mapIn(map, "selector")),
    ...typed(object, minor, "V1PodSpec").map(({ map }) => mapIn(map, "nodeSelector")),
    ...typed(object, minor, "V1Scheduling").map(({ map }) => mapIn(map, "nodeSelector")),
    ...typed(object, minor, "V1LabelSelector")
      .filter(({ path }) => path.at(-2) !== "metric")
      .map(({ map }) => mapIn(map, "matchLabels")),
  ];
}

function* check(labels: Fields): Generator<Finding> {
  for (const { key } of knownEntries(labels)) {
    const problem = keyProblem(key.text);
    if (problem !== undefined) yield { span: key, message: `This label's key ${problem}` };
  }
  for (const { value } of texts(labels)) {
    const problem = valueProblem(value.text);
    if (problem !== undefined) yield { span: value, message: `This label's value ${problem}` };
  }
}
