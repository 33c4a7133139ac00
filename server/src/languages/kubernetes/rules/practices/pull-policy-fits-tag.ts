/** A tag that moves, pulled once: each node keeps the image it saw first. */
import { readImageReference } from "../../../../syntax/image-reference";
import { scalarIn, textIn } from "../../fields";
import { podRule } from "../../pod-rule";

export const pullPolicyFitsTag = podRule({
  id: "kubernetes/pull-policy-fits-tag",
  severity: "information",
  profile: "strict",
  aliases: ["kube-score:container-image-pull-policy"],
  *see({ containers }) {
    for (const { map } of containers) {
      const policy = scalarIn(map, "imagePullPolicy");
      const { valid, tag, digest } = readImageReference(textIn(map, "image") ?? "");
      if (policy?.text !== "IfNotPresent" || !valid || digest !== undefined || (tag?.text ?? "latest") !== "latest")
        continue;
      const fix = { title: "Change to Always", edits: [{ span: policy, text: "Always" }], safe: false };
      yield { span: policy, message: "Nodes keep different images under this moving tag: name a version", fix };
    }
  },
});
