/** What a controller's pods may say about ending: those of Jobs must end, those of others must not. */
import type { Finding } from "../../../model/finding";
import { insertEntry } from "../../../syntax/yaml/edits";
import { filled, given, headOf, mapIn, scalarIn } from "../fields";
import { podRule } from "../pod-rule";
import type { Pod } from "../pods";

export const restartPolicyFits = podRule({
  id: "kubernetes/restart-policy-fits",
  severity: "error",
  aliases: ["kube-linter:restart-policy", "kube-score:cronjob-restartpolicy"],
  whole: true,
  *see(pod) {
    const kind = pod.object.kind.text;
    if (kind === "Pod" || kind === "PodTemplate") return;
    if (kind.endsWith("Job")) yield* ending(pod);
    else yield* lasting(pod, kind);
  },
});

function* ending(pod: Pod): Generator<Finding> {
  const policy = scalarIn(pod.spec, "restartPolicy");
  const span = given(pod.spec, "containers")?.key ?? headOf(pod.spec);
  if (policy?.text === "Always") {
    const fix = { title: "Change to OnFailure", edits: [{ span: policy, text: "OnFailure" }], safe: false };
    yield { span: policy, message: "A Job's pods must end: write OnFailure or Never", fix };
  } else if (filled(pod.spec, "restartPolicy") === undefined && pod.isWhole) {
    const edits = [insertEntry(pod.object.document, pod.spec, "restartPolicy", "Never")];
    const fix = { title: "Add restartPolicy: Never", edits, safe: false };
    yield { span, message: "A Job's pods need restartPolicy Never or OnFailure: the default Always is refused", fix };
  } else if (policy?.text === "OnFailure" && given(jobSpec(pod), "podFailurePolicy") !== undefined) {
    const fix = { title: "Change to Never", edits: [{ span: policy, text: "Never" }], safe: false };
    yield { span: policy, message: "podFailurePolicy needs restartPolicy: Never", fix };
  }
}

function jobSpec({ object }: Pod) {
  return object.kind.text === "Job" ? mapIn(object.map, "spec") : mapIn(object.map, "spec", "jobTemplate", "spec");
}

function* lasting({ spec }: Pod, kind: string): Generator<Finding> {
  const policy = scalarIn(spec, "restartPolicy");
  if (policy !== undefined && /^(?:OnFailure|Never)$/.test(policy.text)) {
    const fix = { title: "Change to Always", edits: [{ span: policy, text: "Always" }], safe: false };
    yield { span: policy, message: `The pods of a ${kind} always restart: write Always, or use a Job`, fix };
  }
  const deadline = given(spec, "activeDeadlineSeconds");
  if (deadline === undefined) return;
  yield { span: deadline.key, message: `The pods of a ${kind} have no deadline: only Jobs and single pods end` };
}
