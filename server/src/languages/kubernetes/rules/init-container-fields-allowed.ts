/** Fields that only init containers, or only containers that keep running, may have. */
import type { Finding } from "../../../model/finding";
import type { Minor } from "../../../schema/kubernetes/versions";
import { givenOf, isOpen, spanOf, textIn } from "../fields";
import { podRule } from "../pod-rule";
import { containersIn, type Pod } from "../pods";

const running = new Set(["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"]);
const policy = new Set(["restartPolicy"]);

export const initContainerFieldsAllowed = podRule({
  id: "kubernetes/init-container-fields-allowed",
  severity: "error",
  aliases: [],
  whole: true,
  *see(pod, minor) {
    if (pod.isWhole) yield* ofInitContainers(pod);
    yield* ofContainers(pod, minor);
  },
});

function* ofInitContainers(pod: Pod): Generator<Finding> {
  for (const { map } of containersIn(pod, "initContainers")) {
    if (textIn(map, "restartPolicy") === "Always" || isOpen(map, "restartPolicy")) continue;
    for (const { key } of givenOf(map, running)) {
      const message = `An init container runs to its end: ${key.text} needs restartPolicy: Always`;
      yield { span: key, message };
    }
  }
}

/** From 1.35 on every container may have a policy of its own; before 1.28 none knows the field. */
function* ofContainers(pod: Pod, minor: Minor): Generator<Finding> {
  if (minor < 28 || minor >= 35) return;
  for (const entry of containersIn(pod, "containers").flatMap(({ map }) => givenOf(map, policy))) {
    yield { span: spanOf(entry), message: `In 1.${minor} only init containers have a restartPolicy of their own` };
  }
}
