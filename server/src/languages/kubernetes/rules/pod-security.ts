/** Pods that break the standard of their namespace, or the one that a setting asks for. */
import type { Finding } from "../../../model/finding";
import type { Severity } from "../../../model/severity";
import type { ObjectRule } from "../check";
import { podRule } from "../pod-rule";
import type { Pod } from "../pods";
import { type Breach, breaches } from "../security/breaches";
import { satisfying } from "../security/mend";

/** A pod of its own that its namespace refuses. */
export const podSecurityKept = standardRule("kept", "error");

/** Pods that a workload cannot make, or that break what the setting asks for. */
export const podSecurityKeptByTemplates = standardRule("kept-by-templates", "warning");

/** Pods that are made all the same: their namespace only tells of them. */
export const podSecurityHeeded = standardRule("heeded", "information");

type Name = "kept" | "kept-by-templates" | "heeded";

function standardRule(name: Name, severity: Severity): ObjectRule {
  return podRule({
    id: `kubernetes/pod-security-${name}`,
    severity,
    aliases: ["psa:baseline", "psa:restricted"],
    whole: true,
    *see(pod) {
      for (const breach of breaches(pod)) if (nameFor(pod, breach) === name) yield finding(pod, breach);
    },
  });
}

function nameFor({ object, isTemplate }: Pod, { demand }: Breach): Name {
  if (demand.mode !== "enforce") return "heeded";
  return isTemplate || object.standard?.namespace === undefined ? "kept-by-templates" : "kept";
}

function finding(pod: Pod, breach: Breach): Finding {
  const { demand, violations } = breach;
  const [first] = violations;
  const what = violations.map((each) => each.what).join(" and ");
  const verb = first?.isMissing ? "asks for" : "forbids";
  const fix = satisfying(pod, demand.level, demand.version);
  const message = `${demand.level} ${verb} ${what}\n${consequence(pod, breach)}`;
  return { span: first?.span ?? pod.spec, message, fix };
}

function consequence({ object, isTemplate }: Pod, { demand }: Breach): string {
  const { namespace } = object.standard ?? {};
  if (namespace === undefined) return "The setting portolan.kubernetes.podSecurity asks for that.";
  if (demand.mode !== "enforce")
    return `Namespace ${namespace} has it in ${demand.mode}: the pods are made all the same.`;
  return isTemplate
    ? `Namespace ${namespace} enforces it: this object is accepted, and none of its pods will be.`
    : `Namespace ${namespace} enforces it: the API server refuses the pod.`;
}
