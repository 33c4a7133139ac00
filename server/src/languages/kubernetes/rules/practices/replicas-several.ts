/** One pod alone: when its node is drained or its version changes badly, nobody answers. */
import type { ObjectRule } from "../../check";
import { mapIn, numberIn, scalarIn, textIn } from "../../fields";
import { mapsOf } from "../../typed-parts";

export const replicasSeveral: ObjectRule = {
  id: "kubernetes/replicas-several",
  severity: "information",
  profile: "strict",
  aliases: [
    "kube-linter:minimum-three-replicas",
    "kube-linter:hpa-minimum-three-replicas",
    "kube-score:deployment-replicas",
    "kube-score:horizontalpodautoscaler-replicas",
  ],
  kinds: ["Deployment", "HorizontalPodAutoscaler"],
  *look(object, minor) {
    const deployments = mapsOf(object, minor, "V1DeploymentSpec").filter(
      (spec) => textIn(mapIn(spec, "strategy"), "type") !== "Recreate",
    );
    const scalers = mapsOf(object, minor, "V1HorizontalPodAutoscalerSpec", "V2HorizontalPodAutoscalerSpec");
    for (const [specs, field] of [
      [deployments, "replicas"],
      [scalers, "minReplicas"],
    ] as const)
      for (const spec of specs) {
        const span = scalarIn(spec, field);
        if (span === undefined || numberIn(spec, field) !== 1) continue;
        const fix = { title: "Change to 2", edits: [{ span, text: "2" }], safe: false };
        yield { span, message: "A single pod is gone while its node is drained: run two if it may not be missed", fix };
      }
  },
};
