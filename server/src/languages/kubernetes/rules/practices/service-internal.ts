/** A Service that opens a port to the world outside the cluster. */
import type { ObjectRule } from "../../check";
import { mapsOf } from "../../typed-parts";
import { stringIn } from "../../unsure";

export const serviceInternal: ObjectRule = {
  id: "kubernetes/service-internal",
  severity: "information",
  profile: "strict",
  aliases: ["kube-linter:exposed-services", "kube-score:service-type", "monokle:KBP114"],
  kinds: ["Service"],
  *look(object, minor) {
    for (const spec of mapsOf(object, minor, "V1ServiceSpec")) {
      const type = stringIn(spec, "type");
      const message = messages.get(type?.text ?? "");
      if (type !== undefined && message !== undefined) yield { span: type, message };
    }
  },
};

const messages = new Map([
  ["NodePort", "Every node opens a port for this Service: an Ingress needs ClusterIP only"],
  ["LoadBalancer", "This gets an address in the world outside: one Ingress in front of ClusterIPs is enough"],
]);
