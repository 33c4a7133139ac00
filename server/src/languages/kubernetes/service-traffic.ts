/** Fields of a Service about traffic from outside, which only some types have. */
import type { Finding } from "../../model/finding";
import { isQualifiedName } from "../../schema/formats";
import type { YamlMap } from "../../syntax/yaml/tree";
import { filled, given, numberIn, scalarIn, textIn } from "./fields";
import { servicePorts } from "./services";
import { isEmpty } from "./unsure";

const balancer = ["loadBalancerSourceRanges", "allocateLoadBalancerNodePorts", "loadBalancerClass"];

/** What needs a load balancer. */
export function* balancerOnly(spec: YamlMap, type: string): Generator<Finding> {
  for (const field of balancer) {
    const entry = field === "loadBalancerSourceRanges" ? filled(spec, field) : given(spec, field);
    if (entry !== undefined)
      yield { span: entry.key, message: `Only a LoadBalancer Service has ${field}; this is a ${type}` };
  }
}

/** What needs a way in from outside. */
export function* traffic(spec: YamlMap, type: string): Generator<Finding> {
  const policy = filled(spec, "externalTrafficPolicy");
  const isOpen = type === "NodePort" || type === "LoadBalancer" || !isEmpty(spec, "externalIPs");
  if (policy !== undefined && (type === "ExternalName" || !isOpen))
    yield { span: policy.key, message: `No traffic from outside reaches a ${type} Service: remove this` };
  const check = given(spec, "healthCheckNodePort");
  const policyText = textIn(spec, "externalTrafficPolicy");
  const isKnown = policy === undefined || policyText !== undefined;
  if (check === undefined || (numberIn(spec, "healthCheckNodePort") ?? 0) === 0 || !isKnown) return;
  if (type !== "LoadBalancer" || policyText !== "Local")
    yield { span: check.key, message: "healthCheckNodePort needs type LoadBalancer and externalTrafficPolicy: Local" };
}

/** Names that others give a meaning. */
export function* qualified(spec: YamlMap): Generator<Finding> {
  const found = [
    scalarIn(spec, "loadBalancerClass"),
    ...servicePorts(spec).map((port) => scalarIn(port, "appProtocol")),
  ];
  for (const name of found)
    if (name !== undefined && name.text !== "" && !isQualifiedName(name.text))
      yield { span: name, message: "This must be a name, or domain/name, of letters, digits, -, _ and ." };
}
