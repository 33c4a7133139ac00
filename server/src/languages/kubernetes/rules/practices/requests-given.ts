/** A container without requests: the scheduler counts it as nothing and puts it on full nodes. */
import { adding } from "../../adding";
import { headOf } from "../../fields";
import { podRule } from "../../pod-rule";
import { type Container, containersIn, type Pod } from "../../pods";
import { leavesOut } from "../../resources";

export const requestsGiven = podRule({
  id: "kubernetes/requests-given",
  severity: "information",
  profile: "strict",
  aliases: [
    "kube-linter:unset-cpu-requirements",
    "kube-score:container-resources",
    "monokle:KBP002",
    "monokle:KBP004",
    "monokle:KSV015",
    "monokle:KSV016",
  ],
  whole: true,
  missing: true,
  *see(pod) {
    if (!pod.isWhole) return;
    for (const container of containersIn(pod, "containers")) {
      const missing = ["cpu", "memory"].filter((name) => isUnasked(pod, container, name));
      if (missing.length === 0) continue;
      const requests = Object.fromEntries(missing.map((name) => [name, name === "cpu" ? "100m" : "128Mi"]));
      const fix = adding(`Request ${missing.join(" and ")}`, pod.object, container.map, { resources: { requests } });
      const message = `No ${missing.join(" and ")} is requested: the scheduler takes this container for nothing`;
      yield { span: headOf(container.map), message, fix };
    }
  },
});

/** A limit counts as the request that nobody wrote. */
function isUnasked({ spec }: Pod, { map }: Container, name: string): boolean {
  return [map, spec].every((owner) => leavesOut(owner, "requests", name) && leavesOut(owner, "limits", name));
}
