/** A number of replicas that an autoscaler sets as well. */
import { removeEntry } from "../../../../syntax/yaml/edits";
import { entryOf } from "../../../../syntax/yaml/tree";
import { mapIn, scalarIn } from "../../fields";
import { autoscalerOf, replicated } from "../../graph/autoscaler";
import type { WorkspaceRule } from "../../workspace-rules";

/** Each apply sets the number that the autoscaler found. */
export const replicasLeftToAutoscaler: WorkspaceRule = {
  id: "kubernetes/replicas-left-to-autoscaler",
  severity: "warning",
  aliases: ["kube-score:deployment-targeted-by-hpa-does-not-have-replicas-configured"],
  kinds: replicated,
  *see({ graph, site, object }) {
    const spec = mapIn(object.map, "spec");
    const [span, entry] = [scalarIn(spec, "replicas"), spec && entryOf(spec, "replicas")];
    const scaler = autoscalerOf(graph, site);
    if (spec === undefined || span === undefined || entry === undefined || scaler === undefined) return;
    const name = scaler.object.name?.text ?? "";
    const fix = {
      title: "Leave it to the autoscaler",
      edits: [removeEntry(object.document, spec, entry)],
      safe: false,
    };
    yield { span, message: `Each apply undoes what the autoscaler ${name} has set: leave replicas out`, fix };
  },
};
