/** Ports of containers that say something about how they run. */
import { numberIn, scalarIn } from "../../fields";
import { podRule } from "../../pod-rule";
import { partsOf } from "../../pods";

/** A port that only root may open on older nodes. */
export const containerPortsUnprivileged = podRule({
  id: "kubernetes/container-ports-unprivileged",
  severity: "information",
  profile: "strict",
  aliases: ["kube-linter:privileged-ports", "monokle:KBP113"],
  *see({ containers }) {
    for (const port of containers.flatMap((container) => partsOf(container, "ports"))) {
      const [number, span] = [numberIn(port, "containerPort"), scalarIn(port, "containerPort")];
      if (number === undefined || span === undefined || number < 1 || number > 1023 || number === ssh) continue;
      yield { span, message: `Only root can open port ${number} on many nodes: listen above 1023, a Service maps it` };
    }
  },
});

/** A way in beside kubectl exec, with keys and updates of its own. */
export const noSshInContainers = podRule({
  id: "kubernetes/no-ssh-in-containers",
  severity: "information",
  aliases: ["kube-linter:ssh-port", "monokle:KBP110"],
  *see({ containers }) {
    for (const port of containers.flatMap((container) => partsOf(container, "ports"))) {
      const span = scalarIn(port, "containerPort");
      if (span === undefined || numberIn(port, "containerPort") !== ssh) continue;
      yield { span, message: "A container needs no SSH server: kubectl exec goes in without keys to look after" };
    }
  },
});

const ssh = 22;
