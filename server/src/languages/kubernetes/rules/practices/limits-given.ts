/** What a container may use up without end, so that its neighbours on the node pay for it. */

import { adding } from "../../adding";
import type { ObjectRule } from "../../check";
import { headOf } from "../../fields";
import { podRule } from "../../pod-rule";
import { containersIn } from "../../pods";
import { leavesOut } from "../../resources";

/** Memory, which ends in somebody being killed. */
export const memoryLimitGiven = limitGiven("memory", {
  id: "kubernetes/memory-limit-given",
  aliases: [
    "kube-linter:unset-memory-requirements",
    "kube-score:container-resources",
    "monokle:KBP005",
    "monokle:KSV018",
  ],
  size: "256Mi",
  harm: "when it leaks, the node kills its neighbours",
});

/** The node's disk, which ends in pods being evicted. */
export const storageLimitGiven = limitGiven("ephemeral-storage", {
  id: "kubernetes/storage-limit-given",
  aliases: ["kube-score:container-ephemeral-storage-request-and-limit"],
  size: "1Gi",
  harm: "when it fills the disk, the node evicts its neighbours",
});

interface Wanted extends Pick<ObjectRule, "id" | "aliases"> {
  readonly size: string;
  readonly harm: string;
}

function limitGiven(name: string, { id, aliases, size, harm }: Wanted): ObjectRule {
  return podRule({
    id,
    severity: "information",
    profile: "strict",
    aliases,
    whole: true,
    missing: true,
    *see(pod) {
      if (!pod.isWhole || !leavesOut(pod.spec, "limits", name)) return;
      for (const { map } of containersIn(pod, "containers")) {
        if (!leavesOut(map, "limits", name)) continue;
        const fix = adding(`Limit ${name}`, pod.object, map, { resources: { limits: { [name]: size } } });
        yield { span: headOf(map), message: `No limit of ${name}: ${harm}`, fix };
      }
    },
  });
}
