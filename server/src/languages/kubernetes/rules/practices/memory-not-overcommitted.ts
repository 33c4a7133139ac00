/** More memory or disk allowed than asked for: what cannot be slowed down is taken by killing. */
import { mapIn } from "../../fields";
import { podRule } from "../../pod-rule";
import { containersIn } from "../../pods";
import { amountsIn } from "../../resources";
import { restyled } from "../../restyled";

export const memoryNotOvercommitted = podRule({
  id: "kubernetes/memory-not-overcommitted",
  severity: "information",
  profile: "strict",
  aliases: [
    "kube-score:container-resource-requests-equal-limits",
    "kube-score:container-memory-requests-equal-limits",
    "kube-score:container-ephemeral-storage-request-equals-limit",
  ],
  *see(pod) {
    for (const { map } of containersIn(pod, "containers")) {
      const resources = mapIn(map, "resources");
      const limits = new Map(amountsIn(resources, "limits").map((limit) => [limit.name.text, limit]));
      for (const { name, scalar, size } of amountsIn(resources, "requests")) {
        const limit = limits.get(name.text);
        if (!["memory", "ephemeral-storage"].includes(name.text) || scalar === undefined || size === undefined)
          continue;
        if (limit?.scalar === undefined || limit.size === undefined || limit.size <= size) continue;
        const most = limit.scalar.text;
        const fix = { title: `Change to ${most}`, edits: [restyled(scalar, most)], safe: false };
        yield {
          span: scalar,
          message: `Up to ${most} may be used, but only this much is kept free: ask for it all`,
          fix,
        };
      }
    }
  },
});
