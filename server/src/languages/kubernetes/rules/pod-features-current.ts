/** Labels, volumes and annotations of pods that Kubernetes has left behind. */
import type { Finding } from "../../../model/finding";
import { pastAnnotations, pastLabels, pastVolumes } from "../../../schema/kubernetes/pod-past";
import { entries, type YamlScalar } from "../../../syntax/yaml/tree";
import { given, mapIn, mapsIn, numberIn, scalarIn } from "../fields";
import { podRule } from "../pod-rule";
import { nodeSelectorTerms, type Pod } from "../pods";

export const podFeaturesCurrent = podRule({
  id: "kubernetes/pod-features-current",
  severity: "warning",
  aliases: [],
  *see(pod, minor) {
    for (const key of nodeLabels(pod)) yield* renamed(key);
    for (const volume of pod.volumes) {
      for (const { key } of entries(volume)) {
        const end = pastVolumes.get(key.text);
        if (end === undefined || minor < end) continue;
        yield {
          span: key,
          message: `${key.text} volumes do not work since 1.${end}: use a CSI driver`,
          tag: "deprecated",
        };
      }
    }
    for (const { key } of pod.metadata === undefined ? [] : (mapIn(pod.metadata, "annotations")?.entries ?? [])) {
      const field = pastAnnotations.get(key.text);
      if (field !== undefined)
        yield { span: key, message: `This annotation does nothing: use ${field}`, tag: "deprecated" };
    }
    yield* grace(pod);
  },
});

function nodeLabels(pod: Pod): readonly YamlScalar[] {
  const terms = nodeSelectorTerms(pod).flatMap((term) => mapsIn(term, "matchExpressions"));
  const spread = mapsIn(pod.spec, "topologySpreadConstraints");
  return [
    ...(mapIn(pod.spec, "nodeSelector")?.entries ?? []).map(({ key }) => key),
    ...terms.flatMap((term) => scalarIn(term, "key") ?? []),
    ...spread.flatMap((constraint) => scalarIn(constraint, "topologyKey") ?? []),
  ];
}

function* renamed(key: YamlScalar): Generator<Finding> {
  const today = pastLabels.get(key.text);
  if (today === undefined) return;
  const fix = { title: `Change to ${today}`, edits: [{ span: key, text: today }], safe: false };
  yield { span: key, message: `This label of nodes is called ${today} today`, fix, tag: "deprecated" };
}

function* grace({ spec }: Pod): Generator<Finding> {
  const seconds = given(spec, "terminationGracePeriodSeconds");
  if (seconds === undefined || (numberIn(spec, "terminationGracePeriodSeconds") ?? 0) >= 0) return;
  yield { span: seconds.key, message: "A grace period below zero counts as 1 second: write what is meant" };
}
