/** A pod is made of containers, and a container of an image. */
import type { Finding } from "../../../model/finding";
import { filled, given, headOf, scalarIn } from "../fields";
import { podRule } from "../pod-rule";
import { containersIn, type Pod } from "../pods";

export const containersComplete = podRule({
  id: "kubernetes/containers-complete",
  severity: "error",
  aliases: [],
  whole: true,
  *see(pod) {
    if (!pod.isFramed) return;
    if (saysMore(pod)) yield* imageless(pod);
    if (!pod.isTemplate) yield* padded(pod);
    const debug = filled(pod.spec, "ephemeralContainers");
    if (debug === undefined) return;
    yield {
      span: debug.key,
      message: "ephemeralContainers are refused here: kubectl debug adds them to a running pod",
    };
  },
});

/** A patch of a Job looks like a Job, but for the restartPolicy that a Job must have. */
function saysMore({ object, spec }: Pod): boolean {
  return !object.kind.text.endsWith("Job") || given(spec, "restartPolicy") !== undefined;
}

function* imageless(pod: Pod): Generator<Finding> {
  for (const { map, name } of containersIn(pod, "initContainers", "containers")) {
    if (filled(map, "image") !== undefined || given(map, "<<") !== undefined) continue;
    yield { span: headOf(map), message: `Container ${name ?? "without a name"} has no image: there is nothing to run` };
  }
}

function* padded(pod: Pod): Generator<Finding> {
  for (const { map } of containersIn(pod, "initContainers", "containers")) {
    const image = scalarIn(map, "image");
    if (image === undefined || image.text === image.text.trim() || image.text.trim() === "") continue;
    const fix = { title: "Remove the blanks", edits: [{ span: image, text: image.text.trim() }], safe: true };
    yield { span: image, message: "An image has no blanks around it: the API server refuses them", fix };
  }
}
