/** Several replicas that an update takes away all at once. */
import type { ObjectRule } from "../../check";
import { given, mapIn, numberIn, scalarIn } from "../../fields";
import { mapsOf } from "../../typed-parts";

export const rolloutGradual: ObjectRule = {
  id: "kubernetes/rollout-gradual",
  severity: "information",
  aliases: ["kube-linter:no-rolling-update-strategy", "kube-score:deployment-strategy"],
  kinds: ["Deployment"],
  *look(object, minor) {
    for (const spec of mapsOf(object, minor, "V1DeploymentSpec")) {
      const type = scalarIn(mapIn(spec, "strategy"), "type");
      if (type?.text !== "Recreate" || given(spec, "replicas") === undefined || (numberIn(spec, "replicas") ?? 0) < 2)
        continue;
      const fix = { title: "Change to RollingUpdate", edits: [{ span: type, text: "RollingUpdate" }], safe: false };
      yield { span: type, message: "An update takes all replicas away before it starts new ones: roll it", fix };
    }
  },
};
